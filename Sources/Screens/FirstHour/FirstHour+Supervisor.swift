import Casework
import Wording

extension FirstHour {
  /// The supervisor's hour: what is late, a case, an extension, the reports, whom to ring, the review.
  static let supervisor: [Exercise] = [
    Exercise(
      "overdue", task: Wording(zh: "看看哪些案子逾期了", en: "See which cases are overdue"),
      keys: Wording(zh: "F9，1 回今日；按 1 打开“逾期”名单", en: "F9, 1 for Today; 1 opens the overdue ones"),
      isDone: Doings.sees(RegisterScreen.self) { $0.view == .overdue }),
    Exercise(
      "case",
      task: Wording(zh: "打开最急的一件，看它卡在哪一步", en: "Open the most urgent one: where does it stand?"),
      keys: Wording(
        zh: "在名单上按 Enter；“下一步”写明该做什么、不迟于哪天",
        en: "Enter on the list; “Next” says what is to be done, and by when"),
      isDone: Doings.sees(CaseScreen.self)),
    Exercise(
      "why", task: Wording(zh: "看这个期限是怎么算出来的", en: "See how that limit was reckoned"),
      keys: Wording(zh: "在卷宗按 ?（或 F6）；看完按任意键返回", en: "? (or F6) on the case; any key goes back"),
      isDone: Doings.sees(ReckoningScreen.self)),
    Exercise(
      "extend", task: Wording(zh: "给一件还没到期的案子批准延期", en: "Extend a case that is not late yet"),
      keys: Wording(
        zh: "打开一件“办理中”未逾期的；Enter，“延长期限”；批准人按空格，选01；F2",
        en:
          "Open one being handled, not late; Enter, Extend; approved by: Space, 01; F2"
      ),
      isDone: Doings.records(Extend.self)),
    Exercise(
      "matrix",
      task: Wording(zh: "看零报告总表：哪个村没有报", en: "The zero reports: which village is missing?"),
      keys: Wording(
        zh: "F9，选“零报告”；!! 是未报，n 跳到下一个未报", en: "F9, Zero reports; !! is missing, n goes to the next"),
      isDone: Doings.sees(MatrixScreen.self)),
    Exercise(
      "calls", task: Wording(zh: "看催报单：该给谁打电话", en: "The calls: whom to ring"),
      keys: Wording(zh: "在总表上停在有 !! 的那一列，按 c", en: "On the matrix, in a column with !!, press c"),
      isDone: Doings.sees(CallSheetScreen.self)),
    Exercise(
      "review", task: Wording(zh: "打开督办", en: "Open the review"),
      keys: Wording(zh: "F9，选“督办”", en: "F9, Review"),
      isDone: Doings.sees(ReviewScreen.self)),
    Exercise(
      "list",
      task: Wording(zh: "每个数字都能打开：看一个数字背后的名单", en: "Every number opens: see the list behind one"),
      keys: Wording(zh: "按 1–8 中的一个数字键", en: "Press one of the digits 1–8"),
      isDone: Doings.sees(RegisterScreen.self) { $0.base != nil }),
  ]
}
