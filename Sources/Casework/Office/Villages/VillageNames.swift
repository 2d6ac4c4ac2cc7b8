import Wording

/// What a village may be called: nothing that means another one of the roster.
enum VillageNames {
  static func problems(
    _ name: String, _ fullName: String, _ code: String?, of village: Identifier, _ book: OfficeBook
  ) -> [Problem] {
    let others = book.villages.filter { $0.id != village && $0.stage == .valid }
    var problems: [Problem] = []
    for (field, text) in [("name", name), ("fullName", fullName)] {
      guard let other = others.first(where: { $0.isCalled(text) }) else { continue }
      problems.append(
        Problem(
          field,
          Wording(
            zh: "“\(text)”已是\(other.key) \(other.name)的名称、别名或序号，请用别的",
            en: "“\(text)” already means \(other.key) \(other.name): choose another name")))
    }
    guard let code else { return problems }
    if code.utf8.count != 12 || !code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      problems.append(
        Problem("code", Wording(zh: "区划代码应是12位数字", en: "The code has 12 digits: please check")))
    }
    if let other = others.first(where: { $0.code == code }) {
      problems.append(
        Problem(
          "code",
          Wording(
            zh: "区划代码\(code)已是\(other.name)的，请核对",
            en: "The code \(code) is \(other.name)’s: please check")))
    }
    return problems
  }
}
