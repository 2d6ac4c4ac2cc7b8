import Casework
import Foundation
import OfficeStore
import Wording

/// Measures the program on a practice office of many cases, beside what is asked of it.
///
/// Times are this machine's at this moment; whatever else runs is in them.
struct Bench {
  /// The large office's file; made where there is none.
  let path: String
  let cases: Int
  let pinyin: Pinyin
  /// Makes a practice office of so many cases at a path.
  let make: (_ path: String, _ cases: Int) throws -> Office
  /// Makes an office of very many villages at a path.
  let makeCounty: (_ path: String) throws -> Office
  let open: (_ path: String) throws -> Office

  /// Prints the table, line by line as it is measured.
  func run(print: @escaping (Wording) -> Void) throws {
    try checkPractice(path)
    try removeLeftovers()
    let table = BenchTable(print: print)
    print(BenchTable.heading)
    let bare = Spread(try Disk.bareSyncs(300, besides: path))
    table.line(
      Wording(zh: "只写盘：追加32KB并同步", en: "bare sync: 32 KB appended"), bare, limit: nil)
    try smallOffice(table)
    try makeLargeOffice(table)
    try largeOffice(table)
    try review(table)
    try saves(table, beside: bare)
    try verification(table)
    try rounds(table, beside: bare)
  }

  /// Prints what many processes get that save at once, and nothing else.
  func runAtOnce(seconds: Int, print: @escaping (Wording) -> Void) throws {
    try removeLeftovers()
    print(BenchTable.heading)
    try atOnce(BenchTable(print: print), seconds: seconds)
  }

  private func removeLeftovers() throws {
    for leftover in [small, copy, county, crowd] {
      try checkPractice(leftover, orDamaged: true)
      Self.remove(leftover)
    }
  }

  /// The files beside it that an interrupted run may have left.
  private var small: String { path + ".small" }
  private var copy: String { path + ".saves" }
  private var county: String { path + ".villages" }

  /// Refuses to touch a real office; what stands where a run left its own may have been half written.
  private func checkPractice(_ path: String, orDamaged: Bool = false) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let office: Office
    do {
      office = try open(path)
    } catch OfficeError.damaged where orDamaged {
      return
    }
    defer { office.close() }
    guard office.book.file.isPractice else {
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "\(path) 是正式单位，不能用来测速，请换一个文件名",
          en: "\(path) is a real office and is not measured on: choose another name"))
    }
  }

  /// The office that people practise in: opened, signed in to, its first page.
  private func smallOffice(_ table: BenchTable) throws {
    defer { Self.remove(small) }
    try make(small, PracticeOffice.usualCases).close()
    var opened: [Duration] = []
    var entered: [Duration] = []
    var shown: [Duration] = []
    for _ in 0..<20 {
      let office = try opened.time { try open(small) }
      let viewer = try entered.time { try signIn(to: office) }
      _ = try shown.time { try office.cases(CaseQuery(.open), for: viewer) }
      office.close()
    }
    let size = PracticeOffice.usualCases
    table.line(Wording(zh: "\(size)件：打开文件", en: "\(size) cases: open"), Spread(opened), limit: nil)
    table.line(
      Wording(zh: "\(size)件：登录（口令校验）", en: "\(size) cases: sign in (the password)"),
      Spread(entered), limit: nil)
    table.line(
      Wording(zh: "\(size)件：首页", en: "\(size) cases: first page"), Spread(shown), limit: nil)
    try terminal(small, table)
  }

  /// The program at a terminal, from its start on.
  private func terminal(_ office: String, _ table: BenchTable) throws {
    var starts: [Duration] = []
    for _ in 0..<20 { starts.append(try TerminalTrial(office).time(until: "F10")) }
    table.line(
      Wording(zh: "启动到首屏", en: "start to first screen"), Spread(starts), limit: 50)
    let trial = try signedIn(office)
    memory(trial, table, Wording(zh: "登录后内存 MB", en: "memory after signing in, MB"), limit: 48)
    try trial.time("\u{1B}OR", until: "台账")
    let keys = (0..<60).flatMap { _ in ["村", "\u{7F}", "\u{1B}OB"] }
    table.line(
      Wording(zh: "按键到换屏", en: "key to screen"), Spread(try keys.map { try trial.time($0) }),
      limit: 3)
  }

  /// The program at a terminal with its first page.
  private func signedIn(_ office: String) throws -> TerminalTrial {
    let trial = try TerminalTrial(office)
    try trial.time(until: "F10")
    try trial.time("02\r")
    try trial.time("\(PracticeOffice.password(of: "02"))\r", until: "今日")
    return trial
  }

  private func makeLargeOffice(_ table: BenchTable) throws {
    let what = Wording(zh: "建立 \(cases) 件", en: "make \(cases) cases")
    guard !FileManager.default.fileExists(atPath: path) else {
      return table.print(what + Wording(zh: "：已有文件，未重建", en: ": the file is there, not made anew"))
    }
    var samples: [Duration] = []
    try samples.time { try make(path, cases).close() }
    table.line(what, Spread(samples), limit: 30_000)
  }

  /// First pages with their exact counts, before and after the index is there.
  private func largeOffice(_ table: BenchTable) throws {
    let office = try open(path)
    defer { office.close() }
    let viewer = try signIn(to: office)
    var drawn = try Questions(office, viewer, pinyin)
    let questions = drawn.drawn(ofEach: 60)
    let shell = try Shell.times(questions, of: path)
    if shell == nil {
      table.print(Wording(zh: "没有 sqlite3，不能对照", en: "There is no sqlite3 to compare with"))
    }
    try ask(
      questions, office, viewer, Wording(zh: "未就绪·", en: "from file: "), limit: 50, shell, table)
    var fills: [Duration] = []
    for _ in 0..<5 {
      office.dropIndex()
      try fills.time { try office.fillIndex(for: viewer) }
    }
    table.line(Wording(zh: "索引就绪", en: "fill the index"), Spread(fills), limit: 500)
    try ask(questions, office, viewer, Wording(zh: "就绪·", en: "indexed: "), limit: 3, shell, table)
    let trial = try signedIn(path)
    try trial.time("\u{1B}OR", until: "台账")
    try trial.time("村")
    Thread.sleep(forTimeInterval: 1)  // the index is filled in the background
    memory(
      trial, table, Wording(zh: "索引就绪后内存 MB", en: "memory with the index, MB"), limit: 80)
  }

  private func ask(
    _ questions: [Question], _ office: Office, _ viewer: Viewer, _ state: Wording, limit: Double,
    _ shell: [Duration]?, _ table: BenchTable
  ) throws {
    var all: [Duration] = []
    for kind in Question.Kind.allCases {
      let asked = questions.indices.filter { questions[$0].kind == kind }
      var samples: [Duration] = []
      for index in asked {
        _ = try samples.time { try office.cases(questions[index].query, for: viewer) }
      }
      all += samples
      table.line(
        state + kind.wording, Spread(samples), limit: limit,
        shell: shell.map { times in Spread(asked.map { times[$0] }) })
    }
    table.line(
      state + Wording(zh: "全部", en: "all of them"), Spread(all), limit: limit,
      shell: shell.map { Spread($0) })
  }

  /// Saves to a copy, so that the file stays as it was made.
  private func saves(_ table: BenchTable, beside bare: Spread) throws {
    defer { Self.remove(copy) }
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let office = try open(copy)
    defer { office.close() }
    let viewer = try signIn(to: office)
    try office.fillIndex(for: viewer)
    var trial = SaveTrial(office, viewer)
    try trial.run(150)
    for (name, samples) in [
      (Wording(zh: "保存：记录进展", en: "save: note"), trial.notes),
      (Wording(zh: "保存：受理", en: "save: accept"), trial.accepts),
      (Wording(zh: "保存：登记", en: "save: register"), trial.registrations),
    ] { table.line(name, Spread(samples), limit: nil) }
    let all = Spread(trial.all)
    let beyond = [all.p50 - bare.p50, all.p99 - bare.p99]
    table.line(
      Wording(zh: "保存：写盘以外", en: "save: beyond the bare sync"), count: all.count,
      beyond.map { max($0, 0) },
      limit: 2, isWithin: beyond[0] <= 2)
  }

  private func verification(_ table: BenchTable) throws {
    let office = try open(path)
    defer { office.close() }
    var samples: [Duration] = []
    let found = try samples.time { try office.verify { _, _ in } }
    table.line(
      Wording(zh: "查验 \(found.entries) 条记录", en: "verify \(found.entries) entries"),
      Spread(samples), limit: 3000)
    if !found.isWhole {
      table.print(
        Wording(
          zh: "查验发现问题：\(found.faults.count)处", en: "verify found \(found.faults.count) faults"))
    }
  }

  /// Villages × months of an office of very many.
  private func rounds(_ table: BenchTable, beside bare: Spread) throws {
    defer { Self.remove(county) }
    let office = try makeCounty(county)
    defer { office.close() }
    let viewer = try office.signIn(
      number: CountyOffice.clerk.number, password: CountyOffice.clerk.password)
    var trial = RoundTrial(office, viewer)
    try trial.run()
    let size = "\(CountyOffice.villages)"
    let years = CountyOffice.years
    table.line(
      Wording(zh: "\(size)村\(years)年：一年的一览表", en: "\(size) villages, \(years) years: matrix"),
      Spread(trial.matrices), limit: 16)
    table.line(
      Wording(zh: "\(size)村：一年的报表", en: "\(size) villages: a year’s sheet"),
      Spread(trial.sheets), limit: 100)
    let filing = Spread(trial.filings)
    let beyond = [filing.p50 - bare.p50, filing.p99 - bare.p99]
    table.line(
      Wording(zh: "\(size)村：报送，写盘以外", en: "\(size) villages: file, beyond the sync"),
      count: filing.count, beyond.map { max($0, 0) }, limit: 10, isWithin: beyond[1] <= 10)
  }

  private func memory(
    _ trial: TerminalTrial, _ table: BenchTable, _ what: Wording, limit: Double
  ) {
    let resident = trial.memory
    table.line(what, count: 1, [resident], limit: limit, isWithin: resident <= limit)
  }

  private func signIn(to office: Office) throws -> Viewer {
    try office.signIn(number: "02", password: PracticeOffice.password(of: "02"))
  }

  static func remove(_ path: String) {
    for companion in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + companion)
    }
  }
}
