import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer list`: everybody who signs in or once did.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: Wording(zh: "人员清单", en: "The people").here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      try session.checkAdministers()
      let officers = session.book.officers
      guard !isJSON else {
        return try Output.json(
          .object(["officers": .array(officers.map { session.json($0) })]))
      }
      try Output.lines(
        AlignedRows.lines(
          [
            [
              Wording(zh: "工号", en: "Number"), Wording(zh: "姓名", en: "Name"),
              Wording(zh: "角色", en: "Roles"), Wording(zh: "村", en: "Villages"),
              Wording(zh: "状态", en: "Standing"),
            ]
          ].map { $0.map { $0[session.language] } }
            + officers.map { session.cells(of: $0) }))
    }
  }
}

extension Session {
  /// - Throws: `Complaint` for whoever does not administer the office.
  func checkAdministers() throws(Complaint) {
    guard viewer.may(.book) else {
      throw Complaint(
        .notAllowed,
        Wording(zh: "人员、村和终端由管理员办理", en: "People, villages and terminals are the administrator’s"))
    }
  }

  fileprivate func cells(of officer: OfficerFile) -> [String] {
    [
      officer.number, officer.name,
      Role.allCases.filter(officer.roles.contains).map(\.wording).joined()[language],
      officer.villages.compactMap { book.village($0)?.name }.joined(separator: "、"),
      standing(of: officer)[language],
    ]
  }

  private func standing(of officer: OfficerFile) -> Wording {
    guard officer.stage == .active, let principal = book.principal(of: officer, on: today) else {
      return officer.stage.wording
    }
    let until = officer.deputyship?.until.map { Wording(zh: "至\($0)", en: " through \($0)") }
    return Wording(zh: "代理\(principal.name)", en: "stands in for \(principal.name)")
      + (until ?? Wording(""))
  }

  /// An officer: nothing of the password but that there is one to be changed is known to anybody.
  func json(_ officer: OfficerFile) -> JSONValue {
    let principal = book.principal(of: officer, on: today)
    return .object([
      "deputyFor": .text(principal?.number),
      "deputyUntil": .day(principal == nil ? nil : officer.deputyship?.until),
      "disabledFrom": .day(officer.disabledFrom), "name": .string(officer.name),
      "number": .string(officer.number), "position": .string(officer.position),
      "roles": .texts(Role.allCases.filter(officer.roles.contains).map(\.rawValue)),
      "stage": .string(officer.stage.rawValue),
      "villages": .texts(officer.villages.compactMap { book.village($0)?.key }),
    ])
  }
}
