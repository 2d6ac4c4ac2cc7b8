import Casework
import OfficeStore
import TerminalUI
import Wording

/// The questions of setting up, one a screen.
enum SetupStep: Int, CaseIterable {
  case name, count, villages, administrator, officers, months, place, summary

  var title: Wording {
    switch self {
    case .name: Wording(zh: "单位名称", en: "The office's name")
    case .count: Wording(zh: "怎样计数", en: "How it counts")
    case .villages: Wording(zh: "村（社区）", en: "Villages")
    case .administrator: Wording(zh: "管理员", en: "The administrator")
    case .officers: Wording(zh: "人员", en: "People")
    case .months: Wording(zh: "零报告", en: "Zero reports")
    case .place: Wording(zh: "文件放在哪里", en: "Where the file lies")
    case .summary: Wording(zh: "核对", en: "Check")
    }
  }

  /// What is asked, in a sentence.
  var question: Wording {
    switch self {
    case .name:
      Wording(zh: "本单位叫什么？登录、打印都用这个名称。", en: "What is the office called? Screens and paper say so.")
    case .count:
      Wording(zh: "案件用“宗”还是用“件”计数？", en: "Are cases counted by 宗 or by 件?")
    case .villages:
      Wording(
        zh: "有哪些村（社区）？一行一个，可写“神前村”，也可写“05 神前 神前村 区划代码”。",
        en: "Which villages are there? One a line: a name, or key, name, full name and code.")
    case .administrator:
      Wording(
        zh: "谁管理人员、村和副本？管理员不看案件；兼任经办的另设一个工号。",
        en: "Who looks after people, villages and copies? An administrator sees no case.")
    case .officers:
      Wording(
        zh: "还有哪些人？一行一个：工号 姓名 角色 村。角色：经办、村联络员、分管领导、主要领导。",
        en:
          "Who else? One a line: number, name, role, villages. Roles: clerk, liaison, supervisor, head."
      )
    case .months:
      Wording(
        zh: "村从哪个月起报送零报告？次月几日前报，几日后锁定？",
        en: "From which month do villages report, until which day of the next?")
    case .place:
      Wording(zh: "文件放在本机磁盘，不要放在网络盘或U盘。", en: "On a local disk, not on a network drive or a stick.")
    case .summary: Wording(zh: "核对无误后按 F2 建立。", en: "If this is right, F2 makes it.")
    }
  }

  func fields(_ plan: Plan, _ porch: Porch) -> [FormField] {
    switch self {
    case .name:
      [
        FormField(
          "name", porch.say("单位名称", "Name"), required: true,
          help: porch.say("如：某某镇综治中心", "As 某某镇综治中心")),
        FormField(
          "township", porch.say("乡镇（街道）", "Township"), required: true,
          help: porch.say("如：某某镇", "As 某某镇")),
      ]
    case .count:
      [
        FormField(
          "countWord", porch.say("计数单位", "Counted in"),
          .pick([
            PickItem(id: "件", label: "件", keys: ["1", "jian", "j"]),
            PickItem(id: "宗", label: "宗", keys: ["2", "zong", "z"]),
          ]), required: true, width: 10)
      ]
    case .villages:
      [
        FormField(
          "source", porch.say("清单文件", "List file"),
          help: porch.say(
            "写明CSV清单的位置，Tab 读入；写 样例 读入所城镇的12个村；手工填写的留空",
            "A CSV file, read with Tab; “sample” takes the sample's twelve; empty to type them")),
        FormField(
          "villages", porch.say("村名", "Villages"), .area(rows: 9, takesEnter: true), required: true),
      ]
    case .administrator:
      [
        FormField("number", porch.say("工号", "Number"), required: true, width: 12),
        FormField("name", porch.say("姓名", "Name"), required: true, width: 20),
        FormField(
          "password", porch.say("口令", "Password"), .password, required: true,
          help: porch.say(PasswordRule.wording), width: 24, beginsRow: true),
        FormField(
          "again", porch.say("再输一次", "Once more"), .password, required: true, width: 24,
          beginsRow: true),
      ]
    case .officers:
      [
        FormField(
          "officers", porch.say("人员", "People"), .area(rows: 10, takesEnter: true),
          help: porch.say(
            "如：02 李某 经办    105 林某 联络员 神前    以后可由管理员增减",
            "As: 02 李某 clerk    105 林某 liaison 神前    can be changed later"))
      ]
    case .months:
      [
        FormField("first", porch.say("起报月份", "First month"), required: true, width: 10),
        FormField(
          "due", porch.say("次月几日前报送", "Due on the"), required: true, width: 4, beginsRow: true),
        FormField(
          "lock", porch.say("次月几日后锁定", "Lock after the"),
          help: porch.say(
            "先记下，月份锁定启用后按此执行；空着就不锁定", "Kept until months can be locked; empty: never"), width: 4,
          beginsRow: true),
      ]
    case .place: [FormField("path", porch.say("文件", "File"), required: true)]
    case .summary: []
    }
  }

  /// What the form begins with.
  func values(_ plan: Plan) -> [String: String] {
    switch self {
    case .name: ["name": plan.name, "township": plan.township]
    case .count: ["countWord": plan.countWord]
    case .villages:
      [
        "villages": plan.villages.map {
          ([$0.key, $0.name, $0.fullName] + [$0.code].compactMap { $0 }).joined(separator: " ")
        }.joined(separator: "\n")
      ]
    case .administrator: ["number": plan.administrator.number, "name": plan.administrator.name]
    case .officers:
      [
        "officers": plan.officers.map { officer in
          let roles = officer.roles.map { $0.wording.zh }.joined(separator: "、")
          let villages = officer.villages.compactMap { key in
            plan.villages.first { $0.key == key }?.name
          }
          return ([officer.number, officer.name, roles] + villages).joined(separator: " ")
        }.joined(separator: "\n")
      ]
    case .months:
      [
        "first": plan.firstMonthOwed.description, "due": "\(plan.dueDayOfMonth)",
        "lock": plan.lockDayOfMonth.map { "\($0)" } ?? "",
      ]
    case .place: ["path": plan.path]
    case .summary: [:]
    }
  }
}
