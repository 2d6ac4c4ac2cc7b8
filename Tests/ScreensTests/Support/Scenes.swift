import Casework
import TerminalUI
import Testing

/// Every screen of the program, and how one gets there.
enum Scenes {
  static let all =
    doors + lists + cases + mistakes + forms + questions + months + tables + places + book + papers
    + meanwhile + review

  static let doors = [
    Scene("sign-in", nil),
    Scene("sign-in-failed", nil, keys: "02 Tab wrong Enter"),
    Scene("lock") { $0.idle() },
    Scene("lock-failed") { $0.idle().press("wrong Enter") },
  ]

  static let lists = [
    Scene("today"),
    Scene("today-supervisor", "09"),
    Scene("register", keys: "F9 5"),
    Scene("register-pinyin", keys: "F3 wangdahai"),
    Scene("register-filter", keys: "F9 5 F4"),
    Scene("register-filter-stage", keys: "F9 5 F4 2"),
    Scene("register-filtered", keys: "F9 5 F4 3 05"),
    Scene("register-empty", keys: "F3 zzzz"),
    Scene("register-closed", keys: "F9 5 8"),
    Scene("register-liaison", "105", keys: "F3"),
    Scene("drafts") { seat in
      seat.press("F7 1 1 Tab").type("王小花").press("Tick F9 1")
      seat.sample.clock.advance(seconds: 120)
      seat.press("F7 3 1 Tab").type("李四、赵五").press("Tick F9 1 6")
    },
    Scene("visits", keys: "F9 6"),
    Scene("visits-empty", keys: "F9 6 Left Left"),
    Scene("review", "09", keys: "F9 8"),
    Scene("review-list", "09", keys: "F9 8 1"),
  ]

  static let cases = [
    Scene("case-petition") { $0.open("XF-2026-0005") },
    Scene("case-petition-history") { $0.open("XF-2026-0005").press("End") },
    Scene("case-dispute") { $0.open("JF-2026-0007") },
    Scene("case-mediating") { $0.open("JF-2026-0008") },
    Scene("case-closed") { $0.open("XF-2025-0001") },
    Scene("case-void") { $0.open("XF-2026-0015") },
    Scene("case-restricted") { $0.open("XF-2026-0017") },
    Scene("case-anonymous") { $0.open("XF-2026-0016") },
    Scene("case-old-law") { $0.open("XF-2022-0001") },
    Scene("case-overdue") { $0.open("XF-2026-0001") },
    Scene("case-liaison", "105") { $0.press("F3 Enter") },
    Scene("case-urgent") { seat in
      let urgent = MarkUrgent.filled { $0.reason = "多人聚集，已到场劝导" }
      try seat.sample.acts("02", urgent, on: try seat.sample.caseFile("XF-2026-0005"))
      seat.press("F5").open("XF-2026-0005")
    },
    Scene("today-urgent") { seat in
      let urgent = MarkUrgent.filled { $0.reason = "多人聚集，已到场劝导" }
      try seat.sample.acts("02", urgent, on: try seat.sample.caseFile("XF-2026-0005"))
      seat.press("F5")
    },
    Scene("today-liaison-urgent", "105") { seat in
      let urgent = MarkUrgent.filled { $0.reason = "双方持械对峙" }
      try seat.sample.acts("105", urgent, on: try seat.sample.caseFile("JF-2026-0005", for: "105"))
      seat.press("F5")
    },
    Scene("case-merged") { seat in
      let into = try seat.sample.caseFile("XF-2026-0001").id
      let merge = Merge.filled { ($0.into, $0.reason) = (into, "同一条排水沟") }
      try seat.sample.acts("02", merge, on: try seat.sample.caseFile("XF-2026-0002"))
      seat.press("F5").open("XF-2026-0001")
    },
    Scene("case-link") { seat in
      seat.open("XF-2026-0001").press("Enter").press("Down", times: 15)
      let key = seat.row(with: "关联前件").isEmpty ? "Link an earlier case" : "关联前件"
      seat.press("\(seat.row(with: key).dropFirst(2).first ?? " ")").press("F4")
    },
    Scene("intake-alike") { seat in
      seat.press("F7 1 1 Tab").type("汪大海").press("Tab", times: 5).press("05 Tab")
    },
    Scene("acts") { $0.open("XF-2026-0005").press("Enter") },
    Scene("acts-refused") { $0.open("XF-2026-0005").press("Enter").press("Down", times: 20) },
    Scene("reckoning") { $0.open("XF-2026-0001").press("?") },
    Scene("reckoning-rolled") { $0.open("XF-2026-0003").press("?") },
    Scene("reckoning-no-table") { $0.open("XF-2026-0006").press("Down ?") },
    Scene("reckoning-given") { $0.open("XF-2026-0005").press("Down", times: 3).press("?") },
    Scene("reckoning-old-law") { $0.open("XF-2022-0001").press("?") },
  ]

  static let mistakes = [
    Scene("undo") { $0.open("XF-2026-0005").press("4").type("点错了").press("F2 u") },
    Scene("undone") { seat in
      seat.open("XF-2026-0005").press("4").type("点错了").press("F2 u F2").press("Down", times: 4)
    },
    Scene("undo-refused") { $0.open("XF-2026-0005").press("u") },
    Scene("anew") { $0.open("XF-2026-0003").press("r") },
    Scene("anew-done") { $0.open("XF-2026-0003").press("r 1").press("F2") },
    Scene("anew-old") { $0.open("XF-2026-0003").press("r 1").press("F2 Esc") },
    Scene("anew-refused") { $0.open("XF-2026-0017").press("r") },
    Scene("visit", keys: "F9 6 Enter"),
    Scene("visit-void", keys: "F9 6 Down Enter"),
    Scene("visit-correction", keys: "F9 6 Down Down Enter c"),
    Scene("period-void") { $0.press("F9 7 Enter Enter 1").type("报错了月份").press("F2") },
  ]

  static let forms = [
    Scene("intake-petition", keys: "F7 1"),
    Scene("intake-petition-places") { $0.press("F7 1 1").press("Tab", times: 6).type("x") },
    Scene("intake-petition-errors") { seat in
      seat.press("F7 1 Shift-Tab Ctrl-U").type("2026-02-30").press("F2")
    },
    Scene("intake-petition-full") { seat in
      seat.press("F7 1 2 Tab").type("王大海、王小海").press("Tab Tab").type("1380000")
      seat.press("Tab").type("110101199003070012").press("Tab Tab 05 Tab").type("反映排水沟再次堵塞")
      seat.press("Tab 3 Tab Tab").type("陈副镇长")
    },
    Scene("intake-visit", keys: "F7 2"),
    Scene("intake-dispute", keys: "F7 3"),
    Scene("intake-dispute-liaison", "105", keys: "F7"),
    Scene("act-answer") { seat in
      seat.open("XF-2026-0003").press("2").type("已责令停止排放并清理沟渠")
    },
    Scene("act-accept") { $0.open("XF-2026-0001").press("1 F4") },
    Scene("act-note") { $0.open("JF-2026-0008").press("5") },
    Scene("case-text") { $0.open("XF-2026-0005").press("F4") },
    Scene("register-narrowed", keys: "F9 5 4 F3 0001"),
    Scene("correction") { $0.open("XF-2026-0005").press("End c") },
  ]

  static let questions = [
    Scene("draft-offered") { seat in
      seat.press("F7 1 1 Tab").type("王小花").press("Tab Tab Tab Tab Tab 05 Tab").type("反映路灯")
      seat.press("Tick F9 1 F7 1")
    },
    Scene("leave") { $0.press("F7 1 1 Tab").type("王小花").press("Esc") },
    Scene("correction-changes") { seat in
      seat.open("XF-2026-0002").press("End c").press("Tab", times: 7).press("Ctrl-U")
      seat.type("请求修复村道路灯五盏").press("F2")
    },
    Scene("clock") { seat in
      seat.press("F7 3 1 Tab").type("李四、赵五").press("Tab Tab Tab Tab 05 Tab").type("树木越界")
      seat.sample.clock.set("2027-01-15 10:00")
      seat.press("F2")
    },
  ]

  static let months = [
    Scene("matrix", keys: "F9 7"),
    Scene("matrix-missing", keys: "F9 7 n"),
    Scene("period", keys: "F9 7 Enter"),
    Scene("period-matters", keys: "F9 7 Down Down Down Down Left Left Enter"),
    Scene("period-missing", keys: "F9 7 n Enter"),
    Scene("period-acts", "09", keys: "F9 7 n Enter Enter"),
    Scene(
      "period-contradicted",
      keys: "F9 7 Ctrl-Home Right Right Right Right Right Right Right Right Right Enter"),
    Scene(
      "amend",
      keys: "F9 7 Ctrl-Home Right Right Right Right Right Right Right Right Right Enter Enter 1"),
    Scene("excuse", "09", keys: "F9 7 n Enter Enter 1"),
    Scene("call-sheet", keys: "F9 7 c"),
    Scene("call", keys: "F9 7 c r"),
    Scene("grid", keys: "F9 7 g F4 Tab 1"),
    Scene("close-month", "09", keys: "F9 7 e"),
    Scene("rounds", "09", keys: "F9 7 F4"),
    Scene("rounds-open", "09", keys: "F9 7 F4 1"),
    Scene("rounds-sweep", "09", keys: "F9 7 F4 2"),
    Scene("rounds-days", "09", keys: "F9 7 F4 3"),
    Scene("questions", "09", keys: "7"),
    Scene("round", "09") { seat in
      try seat.sample.open(period: "年底", "2026-11-20", "2026-12-05")
      seat.press("F9 7 F4 Down e")
    },
    Scene("matrix-period", "09") { seat in
      try seat.sample.open(period: "年底", "2026-11-20", "2026-12-05")
      seat.press("F9 7 F4 Down Enter")
    },
    Scene("today-period", "02") { seat in
      try seat.sample.open(period: "年底", "2026-11-20", "2026-12-05")
      seat.press("F9 1")
    },
    Scene("liaison-period", "105") { seat in
      try seat.sample.open(period: "年底", "2026-11-20", "2026-12-05")
      seat.press("F5")
    },
    Scene("zero-by-proxy", keys: "F9 7 n Enter 0"),
    Scene("matters-by-proxy", keys: "F9 7 n Enter m"),
    Scene("liaison-today", "105"),
    Scene("liaison-signing", "105", keys: "0 2"),
    Scene("liaison-signed", "105", keys: "0 2 Enter"),
    Scene("liaison-matters", "105", keys: "0 2 Enter 1"),
  ]

  static let tables = [
    Scene("calendar", keys: "F9 9"),
    Scene("calendar-unknown", keys: "F9 9 Right"),
    Scene("calendar-refused", keys: "F9 9 F4"),
    Scene("calendar-file", "90", keys: "F9 2 F4"),
    Scene("calendar-bad", "90") { $0.press("F9 2 F4").type("bad.csv").press("Enter") },
    Scene("calendar-short", "90") { $0.press("F9 2 F4").type("short.csv").press("Enter") },
    Scene("calendar-import", "90") { $0.press("F9 2 F4").type("2027.csv").press("Enter") },
    Scene("calendar-import-year", "90") { seat in
      seat.press("F9 2 F4").type("2027.csv").press("Enter Right")
    },
    Scene("calendar-imported", "90") { $0.press("F9 2 F4").type("2027.csv").press("Enter F2") },
    Scene("rules", "90", keys: "F9 3"),
    Scene("rules-codes", "90", keys: "F9 3 End Enter"),
    Scene("rule", "90", keys: "F9 3 Enter"),
    Scene("rule-changed", "90", keys: "F9 3 Enter Tab Tab Ctrl-U 20 F2"),
    Scene("rule-wrong", "90", keys: "F9 3 Enter Tab Tab Ctrl-U 0 F2"),
    Scene("rule-leaving", "90", keys: "F9 3 Enter Tab Tab Ctrl-U 20 Esc"),
    Scene("code-new", "90", keys: "F9 3 End Enter F7"),
    Scene("tables", "90", keys: "F9 3 F4"),
    Scene("matrix-january") { seat in
      seat.sample.clock.set("2027-01-15 10:00")
      seat.press("F9 7")
    },
  ]

  static let book = [
    Scene("office", "90"),
    Scene("menu-administrator", "90", keys: "F9"),
    Scene("people", "90", keys: "1"),
    Scene("person", "90", keys: "1 Down Enter"),
    Scene("person-acts", "90", keys: "1 Down Enter Enter Down Down Down"),
    Scene("person-change", "90", keys: "1 Down Enter 1"),
    Scene("person-deputy", "90") { $0.press("1 Down Enter 3 F4") },
    Scene("person-add-errors", "90") { $0.press("1 F7").type("02").press("Tab F2") },
    Scene("password-change", keys: "F9 a"),
    Scene("password-first", nil) { seat in
      let password = try PeopleTests.resetPassword(of: "02", in: seat.sample)
      seat.press("02 Tab").type(password).press("Enter").type("kurz").press("Tab").type("kurz")
      seat.press("Enter")
    },
    Scene("villages", "90", keys: "2"),
    Scene("villages-ended", "90") { seat in
      try PeopleTests.merge("05", into: "06", on: "2026-06-15", in: seat.sample)
      seat.press("2 End")
    },
    Scene("village", "90", keys: "2 Enter"),
    Scene("village-end", "90") { $0.press("2").press("Down", times: 4).press("Enter 2 F4") },
    Scene("terminals", "90", keys: "3"),
    Scene("terminal-name", "90", keys: "3 Enter"),
    Scene("matrix-merged") { seat in
      try PeopleTests.merge("05", into: "06", on: "2026-06-15", in: seat.sample)
      seat.press("F9 7")
    },
    Scene("place-ended") { seat in
      try PeopleTests.merge("05", into: "06", on: "2026-06-15", in: seat.sample)
      seat.press("F7 3").press("Tab", times: 5).type("s")
    },
  ]

  static let papers = [
    Scene("print-choice") { $0.open("XF-2026-0003").press("p") },
    Scene("print-notice") { $0.open("XF-2026-0003").press("p 1") },
    Scene("print-restricted") { $0.open("XF-2026-0017").press("p 1") },
    Scene("print-file") { $0.open("JF-2026-0008").press("p") },
    Scene("print-visit", keys: "F9 6 p"),
    Scene("print-month", keys: "F9 7 p"),
    Scene("print-reminder", keys: "F9 7 c p"),
    Scene("print-register", keys: "F9 5 p"),
  ]

  static let places = [
    Scene("menu", keys: "F9"),
    Scene("menu-liaison", "105", keys: "F9"),
    Scene("new", keys: "F7"),
    Scene("copies-empty", "09") { $0.openCopies() },
    Scene("copies", "09") { seat in
      seat.openCopies().press("c")
      seat.sample.clock.advance(seconds: 3600)
      seat.press("c")
    },
    Scene("help", keys: "F1"),
    Scene("help-form", keys: "F7 1 F1"),
    Scene("help-case") { $0.open("XF-2026-0001").press("F1") },
    Scene("help-register", keys: "F9 5 F1"),
    Scene("first-hour") { $0.openFirstHour() },
    Scene("first-hour-begun") { $0.openFirstHour().press("Enter") },
    Scene("first-hour-form") { $0.openFirstHour().press("Enter F7 1") },
    Scene("first-hour-liaison", "105") { $0.openFirstHour().press("Enter") },
    Scene("first-hour-supervisor", "09") { $0.openFirstHour().press("s s Enter") },
  ]
}
