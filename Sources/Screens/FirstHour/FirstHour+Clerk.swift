import Casework
import Wording

extension FirstHour {
  /// The clerk's hour: find, receive, take in, handle, answer, undo, print, close.
  static let clerk: [Exercise] = [
    Exercise(
      "find", task: Wording(zh: "找一件案子：用拼音首字母找“王大海”", en: "Find a case: look for 王大海 by initials"),
      keys: Wording(
        zh: "F9，1 回今日；按 F3，打 wdh；↓ 选一件", en: "F9, 1 for Today; F3, type wdh; an arrow chooses"),
      isDone: Doings.sees(RegisterScreen.self) { $0.isFoundByLatin }),
    Exercise(
      "why",
      task: Wording(
        zh: "看一个日期是怎么算出来的", en: "See how a date was reckoned"),
      keys: Wording(
        zh: "在名单上按 Enter 打开卷宗，再按 ?（或 F6）；看完按任意键返回",
        en: "Enter opens the case, ? (or F6) explains the date; any key goes back"),
      isDone: Doings.sees(ReckoningScreen.self)),
    Exercise(
      "visit",
      task: Wording(
        zh: "有人来问事，当场答复了：记一次来访", en: "Somebody came and was answered on the spot: record it"),
      keys: Wording(
        zh: "F9，1；F7，2；Tab 到下一项，带 * 的必填，结果选“当场答复”；F2 保存",
        en: "F9, 1; F7, 2; Tab to the next field, those with * are needed; F2 saves"),
      isDone: Doings.records(RegisterVisit.self)),
    Exercise(
      "petition", task: Wording(zh: "登记一件信访（人和事随便编）", en: "Take a petition in (invent it)"),
      keys: Wording(
        zh: "F9，1；F7，1；渠道选“来信”；填姓名、属地、事项；F2 保存",
        en: "F9, 1; F7, 1; channel “letter”; name, place, matter; F2 saves"),
      isDone: Doings.records(RegisterPetition.self)),
    Exercise(
      "accept",
      task: Wording(zh: "受理这件信访，定好办理途径", en: "Accept it, and choose its route"),
      keys: Wording(
        zh: "在卷宗按 Enter，选“受理”；途径按空格，选“普通信访”那一项；F2",
        en: "Enter on the case, choose Accept; route: Space, the ordinary one; F2"),
      isDone: Doings.records(Accept.self)),
    Exercise(
      "notify", task: Wording(zh: "书面告知信访人", en: "Give the petitioner written notice"),
      keys: Wording(
        zh: "Enter，选“书面告知”；填告知形式；看看“规”那一行写着哪一天；F2",
        en: "Enter, choose Notify; its form; see which day the rule line says; F2"),
      isDone: Doings.records(Notify.self)),
    Exercise(
      "undo", task: Wording(zh: "记错了怎么办：先记一句进展，再撤销它", en: "A mistake: record a note, then undo it"),
      keys: Wording(
        zh: "Enter，选“记录进展”，写一句，F2；回到卷宗按 u，再按 F2",
        en: "Enter, choose Note, write a line, F2; on the case press u, then F2"),
      isDone: Doings.records(Undo<CaseFile>.self)),
    Exercise(
      "answer", task: Wording(zh: "查清了，出具处理意见", en: "Give the opinion that answers it"),
      keys: Wording(
        zh: "Enter，选“出具处理意见”；填事实、意见、法律依据、结论；F2",
        en: "Enter, choose Answer; facts, opinion, basis, verdict; F2"),
      isDone: Doings.records(Answer.self)),
    Exercise(
      "deliver", task: Wording(zh: "把处理意见书送达信访人", en: "Deliver it to the petitioner"),
      keys: Wording(
        zh: "Enter，选“送达”；填送达方式和签收人；F2", en: "Enter, choose Deliver; the way and who signed; F2"),
      isDone: Doings.records(Deliver.self)),
    Exercise(
      "print", task: Wording(zh: "打印一份文书", en: "Print a form of it"),
      keys: Wording(
        zh: "在卷宗按 p，按数字选一份；看过后按 3 存为文本（没有打印机也行）",
        en: "p on the case, a digit chooses; once read, 3 saves it as text"),
      isDone: Doings.records(Print<CaseFile>.self)),
    Exercise(
      "close", task: Wording(zh: "件件有回复，可以办结了", en: "It is answered and delivered: close it"),
      keys: Wording(
        zh: "Enter，选“办结（销号）”；F2", en: "Enter, choose Close; F2"),
      isDone: Doings.records(Close.self)),
  ]
}
