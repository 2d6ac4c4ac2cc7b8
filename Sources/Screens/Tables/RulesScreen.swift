import Casework
import OfficeStore
import TerminalUI
import Wording

/// 规则和代码: the office's time limits and lists of codes, each opened by Enter; what is changed is looked at before it
/// is adopted.
struct RulesScreen: DeskScreen {
  /// A line: what it is, what it says, and what Enter opens.
  private struct Line {
    let texts: [String]
    let isConfirmed: Bool
    let open: (Desk) -> any Screen<Desk>
  }

  /// The list of codes that is shown; nil for the limits and the lists themselves.
  private let list: CodeList?
  private var lines: [Line] = []
  private var table: Table<Line>

  init(_ list: CodeList? = nil, _ desk: Desk) {
    self.list = list
    table = Self.table(list, desk)
    reload(desk)
  }

  private static func table(_ list: CodeList?, _ desk: Desk) -> Table<Line> {
    let headings =
      list == nil
      ? [("编号", "Id"), ("名称", "Name"), ("内容", "Content")]
      : [("代码", "Code"), ("名称", "Name"), ("来源", "Source")]
    return Table(columns: [
      TableColumn(desk.say(headings[0].0, headings[0].1), .cells(list == nil ? 7 : 16)) {
        $0.texts[0]
      },
      TableColumn(desk.say(headings[1].0, headings[1].1), .cells(26)) { $0.texts[1] },
      TableColumn(desk.say(headings[2].0, headings[2].1), .rest(1)) { $0.texts[2] },
      TableColumn("", .cells(14)) {
        $0.isConfirmed ? "" : desk.say("待本单位确认", "to confirm")
      },
    ])
  }

  var bindings: [Binding] {
    [Binding("open", [.enter], Wording(zh: "修改", en: "Edit"))]
      + (list == nil
        ? [Binding("shipped", [.function(4)], Wording(zh: "程序所带的表", en: "The program's"))]
        : [Binding("add", [.function(7)], Wording(zh: "新增代码", en: "Add a code"))])
  }

  func title(_ desk: Desk) -> String {
    list.map { desk.say("代码", "Codes") + "  " + desk.say($0.wording) }
      ?? desk.say("规则和代码", "Rules and codes")
  }
  func help(_ desk: Desk) -> String {
    desk.say(
      "改动先显示变化再采用；采用是一条记录，已作出的判断不变",
      "What changes is shown before it is adopted; adopting is an entry and moves no past verdict")
  }
  func position(_ desk: Desk) -> String { table.position }
  mutating func fit(_ size: Size) { table.fit(to: size) }
  mutating func relabel(_ desk: Desk) {
    table.columns = Self.table(list, desk).columns
    reload(desk)
  }

  mutating func reload(_ desk: Desk) {
    lines = list.map { Self.codes(of: $0, desk) } ?? Self.limits(desk) + Self.lists(desk)
    table.count = lines.count
  }

  private static func limits(_ desk: Desk) -> [Line] {
    desk.tables.rules.map { limit in
      let until = limit.until.map { desk.say("至\($0)前", " before \($0)") } ?? desk.say("起", " on")
      return Line(
        texts: [
          limit.id, desk.say(limit.name),
          "\(desk.say(ReckoningWords.length(limit)))  \(limit.from)\(until)",
        ], isConfirmed: limit.confirmed, open: { RowForm(EditedLimit(limit), $0) })
    }
  }

  private static func lists(_ desk: Desk) -> [Line] {
    CodeList.allCases.map { list in
      let codes = desk.tables.codes[list]
      return Line(
        texts: [
          desk.say("代码", "Codes"), desk.say(list.wording),
          codes.prefix(4).map { desk.say($0.name) }.joined(separator: "、"),
        ], isConfirmed: codes.allSatisfy(\.confirmed), open: { RulesScreen(list, $0) })
    }
  }

  private static func codes(of list: CodeList, _ desk: Desk) -> [Line] {
    desk.tables.codes[list].map { code in
      Line(
        texts: [code.code, desk.say(code.name), code.source ?? ""], isConfirmed: code.confirmed,
        open: { RowForm(EditedCode(code, in: list), $0) })
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "open" where lines.indices.contains(table.selected):
      return .push(lines[table.selected].open(desk))
    case "shipped": return desk.offerShippedTables()
    case "add":
      guard let list else { return .ignored }
      return .push(RowForm(EditedCode(nil, in: list), desk))
    default: return table.handle(event) ? .taken : .ignored
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    table.draw(on: &surface, in: body, rows: lines, from: 0)
  }
}
