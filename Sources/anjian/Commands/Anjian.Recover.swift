import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian {
  /// `anjian recover`: uses the recovery code up, for an administrator who has lost the password.
  struct UseRecoveryCode: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recover",
      abstract: Wording(zh: "用恢复码重设管理员的口令", en: "A new password by the recovery code").here,
      discussion: Wording(
        zh: "恢复码用一次即作废，程序会给出新的一个；登记簿中留有记录，各界面提示30天。",
        en:
          "The code is used up and a new one is given; an entry is left, and every screen says so for 30 days."
      ).here)

    @Flag(
      name: .customLong("stdin"),
      help: .worded(
        zh: "从标准输入读三行：恢复码、工号、新口令", en: "reads three lines: code, number, new password"))
    var isPiped = false

    @OptionGroup var office: OfficeOptions

    func run() throws {
      let world = World()
      let office = try Office.open(
        try office.path(world), world, Pinyin(table: [], surnames: []))
      defer { office.close() }
      let (code, number, password) = try isPiped ? piped() : asked(office, world)
      let new = try office.recover(code: code, number: number, password: password)
      try Output.lines([
        Wording(zh: "\(number)的口令已重设", en: "\(number) has the new password")[world.language],
        New.shown(new)[world.language],
      ])
    }

    private func piped() throws(Complaint) -> (String, String, String) {
      guard let code = Input.line(), let number = Input.line(), let password = Input.line() else {
        throw Complaint(
          .usage,
          Wording(
            zh: "标准输入应有三行：恢复码、工号、新口令", en: "Three lines are expected: code, number, new password"))
      }
      return (code, number, password)
    }

    private func asked(_ office: Office, _ world: World) throws -> (String, String, String) {
      guard let prompt = Prompt(world) else {
        throw Complaint(
          .usage,
          Wording(zh: "没有终端可以输入，请用 --stdin", en: "There is no terminal to ask at: use --stdin"))
      }
      let code = try prompt.line(Wording(zh: "恢复码：", en: "Recovery code: "))
      let administrators = office.book.officers.filter {
        $0.stage == .active && $0.roles.contains(.administrator)
      }
      let number =
        administrators.count == 1
        ? administrators[0].number
        : try prompt.line(Wording(zh: "管理员工号：", en: "The administrator's number: "))
      while true {
        let first = try prompt.password(
          Wording(zh: "\(number) 的新口令：", en: "New password of \(number): "))
        if try prompt.password(Wording(zh: "再输一次：", en: "Once more: ")) == first {
          return (code, number, first)
        }
        prompt.say(Wording(zh: "两次不同，请重新输入\n", en: "These two differ: please type them again\n"))
      }
    }
  }
}
