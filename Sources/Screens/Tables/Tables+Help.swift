import Casework
import Wording

extension CalendarScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    let known = desk.tables.calendar.knownYears.sorted().map { "\($0)" }
    return [
      HelpTopic(
        "放假安排", "Holidays",
        [
          Wording(
            zh: "期限最后一日是休息日的，顺延到下一个上班日；工作日期限不数休息日，调休上班的要数。",
            en:
              "A limit that ends on a rest day runs to the next worked one; working days leave rest days out and count worked weekends."
          ),
          Wording(zh: "已有年份：", en: "Known: ") + Wording(known.joined(separator: " ")),
          Wording(
            zh: "没有的年份不猜，期限旁写“待…年放假安排”。",
            en: "A year that is not known is not guessed: the limit says so."),
        ])
    ]
  }
}

extension RulesScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "规则和代码", "Rules and codes",
        [
          Wording(
            zh: "P 信访、S 简易办理、M 纠纷、U 两者都用；期限从哪件事起算、多长、谁的期限，都在这里。",
            en:
              "P petitions, S the simple way, M disputes, U both: what starts a limit, how long it is, whose it is."
          ),
          Wording(
            zh: "“待本单位确认”的，请对照原文核对后修改；改动先看清再采用，过去的结论不变。",
            en:
              "“to confirm”: compare it with the text; a change is looked at before it is adopted, and moves no past verdict."
          ),
        ])
    ]
  }
}

extension CopiesScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "副本和恢复演练", "Copies and rehearsal",
        [
          Wording(
            zh: "副本是整个办公文件的复制件，每天第一次登录自动做一份。",
            en: "A copy is the whole office file; one is made at the first sign-in of each day."),
          Wording(
            zh: "演练：选一份按 Enter，打开查验是否完整、到哪一条记录为止，不改动任何文件。",
            en:
              "A rehearsal opens one, says whether it is whole and up to which act, and changes nothing."
          ),
        ])
    ]
  }
}
