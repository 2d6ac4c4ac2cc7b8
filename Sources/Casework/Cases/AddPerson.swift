public import Wording

/// 补充人员信息: one more person of the case, or more of one who is named: representative, proxy, party.
///
/// A person who has the same name already is described anew.
public struct AddPerson: Act {
  public static let kind = "addPerson"
  public static let name = Wording(zh: "补充人员信息", en: "Describe a person")
  public static let blank = AddPerson(person: Person(name: ""))
  public static let fields: [Field<AddPerson>] = [
    Field(
      "name", Wording(zh: "姓名", en: "Name"), .text(\.person.name), required: true, width: .short),
    Field(
      "part", Wording(zh: "身份", en: "Part"), .optionalChoice(\.person.part, .parts), width: .short,
      help: Wording(
        zh: "共同走访的代表不超过5人；代理人写明代理谁", en: "At most 5 represent a joint visit; a proxy names for whom"
      )),
    Field(
      "actsFor", Wording(zh: "代理谁", en: "Acts for"), .optionalText(\.person.actsFor), width: .short),
    Field(
      "gender", Wording(zh: "性别", en: "Gender"), .optionalChoice(\.person.gender, .genders),
      width: .short),
    Field(
      "idType", Wording(zh: "证件种类", en: "Certificate"), .optionalChoice(\.person.idType, .idTypes),
      width: .short),
    Field(
      "idNumber", Wording(zh: "证件号码", en: "ID number"), .optionalText(\.person.idNumber)),
    Field(
      "phone", Wording(zh: "电话", en: "Phone"), .optionalText(\.person.phone), width: .short),
    Field(
      "address", Wording(zh: "住址", en: "Address"), .optionalText(\.person.address), width: .full),
  ]

  public var person: Person

  public func digest(_ codes: Codes) -> Wording {
    [Wording(person.name), codes.name(person.part, in: .parts)].filter { !$0.zh.isEmpty }.joined(
      zh: "，")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if let index = state.people.firstIndex(where: { $0.name == person.name }) {
      state.people[index].take(person)
    } else {
      state.people.append(person)
      if person.part != Person.proxy {
        state.headcount = max(state.headcount, state.principals.count)
      }
    }
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    var problems: [Problem] = []
    if state.isAnonymous {
      problems.append(
        Problem(
          "name",
          Wording(
            zh: "本件登记为匿名，请先更正登记", en: "It was taken in as anonymous: correct the registration first"
          )))
    }
    if person.part == Person.representative {
      let others = state.people.filter {
        $0.part == Person.representative && $0.name != person.name
      }
      if others.count >= Person.mostRepresentatives {
        problems.append(
          Problem(
            "part",
            Wording(
              zh: "代表不超过\(Person.mostRepresentatives)人（第二十条）",
              en: "At most \(Person.mostRepresentatives) represent a joint visit (Art. 20)")))
      }
    }
    if person.part == Person.proxy,
      !state.people.contains(where: { $0.name == person.actsFor && $0.name != person.name })
    {
      problems.append(
        Problem(
          "actsFor",
          Wording(zh: "代理人须写明代理本件中的谁", en: "A proxy names for whom in this case he acts")))
    }
    return problems
      + Intake.personProblems(
        idNumber: person.idType ?? Person.citizenID == Person.citizenID ? person.idNumber : nil,
        phone: person.phone, circumstance)
  }
}
