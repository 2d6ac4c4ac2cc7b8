import Casework
import OfficeStore
import TerminalUI
import Wording

/// 台账: every case the viewer may see, by next due date, with views, filters and a search as one types.
struct RegisterScreen: DeskScreen {
  private(set) var view: RegisterView
  private var filter = RegisterFilter()
  private(set) var base: (name: Wording, query: CaseQuery)?
  private(set) var search = TextField()
  private var isSearching: Bool
  private var table: Table<CaseRow>
  private(set) var rows: [CaseRow] = []
  private var counts: [Int] = []
  private var picker: RegisterFilter.Picker?
  /// The case under the cursor, shown at the right where there is room.
  private var detail: CaseFile?
  private var isWide = false
  private let mayPrint: Bool

  init(_ desk: Desk, _ view: RegisterView = .open, searching: Bool = false) {
    desk.refresh()
    self.view = searching ? .all : view
    isSearching = searching
    mayPrint = desk.eyes.may(.printing)
    table = CaseColumns.register(desk)
  }

  /// The list behind a number.
  init(_ desk: Desk, _ name: Wording, _ query: CaseQuery) {
    self.init(desk, .all)
    base = (name, query)
  }

  var bindings: [Binding] {
    picker?.bindings ?? [
      Binding(
        "find", isSearching ? [.function(3)] : [.function(3), .text("/")],
        isSearching && isNarrowed
          ? Wording(zh: "查全部", en: "Find in all") : Wording(zh: "查找", en: "Find")),
      Binding("filter", [.function(4)], Wording(zh: "筛选", en: "Filter")),
      Binding("new", [.function(7)], Wording(zh: "登记", en: "Take in")),
      Binding("open", [.enter], Wording(zh: "卷宗", en: "Case file")),
      Binding(
        "print", isSearching ? [.control("p")] : [.text("p"), .control("p")],
        Wording(zh: "打印", en: "Print"), isEnabled: mayPrint),
      Binding(
        "cutOff", isSearching ? [.control("t")] : CutOffScreen.binding.keys,
        CutOffScreen.binding.label, isShown: false),
      Binding(
        "view", isSearching ? [] : "12345678".map { .text($0) }, Wording(zh: "视图", en: "View"),
        keyText: "1-8", isEnabled: !isSearching),
    ]
  }

  var looksBack: Bool { true }
  func title(_ desk: Desk) -> String {
    desk.say("台账", "Register") + "  " + desk.say(base?.name ?? view.name())
  }
  func help(_ desk: Desk) -> String {
    isSearching && filter.isEmpty
      ? desk.say(
        "首字母、拼音、汉字、编号都可以查；Esc 离开查找",
        "Initials, pinyin, Han characters, numbers; Esc leaves the search")
      : desk.say(filter.wording(desk))
  }
  func position(_ desk: Desk) -> String { table.position }
  var subjects: [Identifier] { rows.map(\.id) }
  mutating func fit(_ size: Size) {
    isWide = size.columns >= 120
    table.fit(to: Size(rows: size.rows - 3, columns: size.columns))
  }

  private func query(_ desk: Desk) -> CaseQuery {
    var query = base?.query ?? view.query(desk)
    filter.narrow(&query)
    query.text = search.text
    return desk.asOf(query)
  }

  mutating func relabel(_ desk: Desk) {
    table.columns = CaseColumns.register(desk).columns
    picker?.relabel(desk)
  }

  /// Reads anew; the cursor stays on its case, wherever that stands now.
  mutating func reload(_ desk: Desk) {
    let kept = selectedRow?.id
    load(desk)
    let query = query(desk)
    guard let kept, kept != selectedRow?.id,
      let place = desk.ask(
        nil,
        { office, viewer throws(OfficeError) in
          try office.place(of: kept, in: query, for: viewer)
        })
    else { return }
    table.select(place)
    fetch(desk)
  }

  /// Begins another list at its first row.
  private mutating func restart(_ desk: Desk) {
    table.select(0)
    load(desk)
  }

  private mutating func load(_ desk: Desk) {
    if base == nil, search.text.isEmpty || counts.isEmpty {
      counts = desk.ask([]) { office, viewer throws(OfficeError) in
        try office.counts(RegisterView.allCases.map { desk.asOf($0.query(desk)) }, for: viewer)
      }
    }
    fetch(desk)
  }

  /// Reads the rows of the window, and once more when the list has become shorter than it was.
  private mutating func fetch(_ desk: Desk) {
    for _ in 0..<2 {
      let window = table.window
      let (query, top, limit) = (query(desk), window.lowerBound, max(window.count, table.height))
      guard
        let page = desk.ask(
          nil,
          { office, viewer throws(OfficeError) -> CasePage? in
            try office.cases(query, from: top, limit: limit, for: viewer)
          })
      else { return }
      rows = page.rows
      guard table.count != page.total else { break }
      table.count = page.total
    }
    detail =
      isWide
      ? selectedRow.flatMap { row in
        desk.ask(nil) { office, viewer throws(OfficeError) -> CaseFile? in
          try office.caseFile(
            row.id, for: viewer, until: desk.cutOff?.day, knownBy: desk.cutOff?.instant)
        }
      } : nil
  }

  private var selectedRow: CaseRow? {
    rows.dropFirst(table.selected - table.window.lowerBound).first
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if picker != nil { return pick(event, desk) }
    switch bindings.id(for: event) {
    case "find":
      if isSearching { widen(desk) }
      isSearching = true
      return .taken
    case "filter":
      picker = RegisterFilter.Picker(desk)
      return .taken
    case "new":
      if desk.cutOff != nil {
        desk.tellPast()
        return .taken
      }
      return .push(desk.eyes.isOnlyLiaison ? ActForm<RegisterDispute>.intake(desk) : NewScreen())
    case "open":
      guard let row = selectedRow else { return .taken }
      return .push(
        CaseScreen(row.id, desk, among: CaseSequence(query(desk), at: table.selected)))
    case "print":
      return PrintScreen.open(
        .register(
          base?.name ?? view.name(), conditions: filter.conditions(search.text, desk), query(desk)),
        desk)
    case "cutOff": return .push(CutOffScreen(desk))
    case "view":
      if case .key(.text(let digit)) = event, let number = digit.wholeNumberValue,
        let chosen = RegisterView(rawValue: number - 1)
      {
        base = nil
        view = chosen
        restart(desk)
      }
      return .taken
    default: break
    }
    if event == .key(.escape), isSearching {
      isSearching = false
      search.text = ""
      restart(desk)
      return .taken
    }
    if table.handle(event) {
      fetch(desk)
      return .taken
    }
    guard isSearching, search.handle(event) else { return .ignored }
    table.select(0)
    fetch(desk)
    return .taken
  }

  /// Whether a view or a filter leaves cases out.
  private var isNarrowed: Bool { base != nil || view != .all || !filter.isEmpty }

  /// Shows all cases again, those that hold what was typed.
  private mutating func widen(_ desk: Desk) {
    (base, view, filter) = (nil, .all, RegisterFilter())
    restart(desk)
  }

  private mutating func pick(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard var open = picker else { return .taken }
    guard let isDone = open.handle(event, &filter, desk) else { return .ignored }
    picker = isDone ? nil : open
    if isDone { restart(desk) }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    drawViews(on: &surface, in: body.split(top: 1).top, desk)
    let searchRow = body.row + 1
    let label = desk.say(" 查找  ", " Find  ")
    surface.write(label, row: searchRow, column: body.column, style: isSearching ? .accent : .muted)
    let field = Rect(
      row: searchRow, column: body.column + TextWidth.columns(of: label), rows: 1, columns: 30)
    search.draw(on: &surface, in: field, focused: false)
    let total = desk.say("按期限排序   共 \(table.count) 件", "by due day   \(table.count) in all")
    surface.writeEnds(
      "", total,
      in: Rect(row: searchRow, column: body.column + 40, rows: 1, columns: body.columns - 40),
      style: .muted)
    var list = body.split(top: 3).rest
    if isWide {
      let panes = list.split(right: list.columns / 3)
      list = panes.rest
      surface.vertical(row: panes.right.row, column: panes.right.column, rows: panes.right.rows)
      if let detail {
        CaseHead.drawPane(detail, on: &surface, in: panes.right.split(left: 2).rest, desk)
      }
    }
    if table.count == 0 {
      surface.write(
        emptyText(desk), row: list.row + 2, column: list.column + 2, style: .muted, clip: list)
      surface.cursor = Position(row: list.row + 2, column: list.column + 2)
    } else {
      table.draw(on: &surface, in: list, rows: rows)
    }
    if isSearching { search.draw(on: &surface, in: field, focused: true) }
    picker?.draw(on: &surface, in: body, desk)
  }

  private func emptyText(_ desk: Desk) -> String {
    search.text.isEmpty
      ? base == nil
        ? desk.say(
          "这里还没有事项。F7 登记，F4 改筛选，1 看全部。",
          "Nothing here. F7 takes a matter in, F4 changes the filter, 1 shows all.")
        : desk.say(
          "现在没有这样的事项。Esc 返回，1 看全部。", "No case is so now. Esc goes back, 1 shows all.")
      : isNarrowed
        ? desk.say(
          "这里没有找到“\(search.text)”。再按 F3 在全部事项中查找。",
          "Nothing found here for “\(search.text)”: F3 again looks in all cases.")
        : desk.say(
          "没有找到“\(search.text)”。可以换拼音、首字母或一个字再试。",
          "Nothing found for “\(search.text)”: try pinyin, initials or one character.")
  }

  private func drawViews(on surface: inout Surface, in line: Rect, _ desk: Desk) {
    let names = RegisterView.allCases.map { "\($0.rawValue + 1)\(desk.say($0.name()))" }
    let counted = zip(names, counts).map { "\($0)(\($1))" }
    let width = counted.reduce(0) { $0 + TextWidth.columns(of: $1) + 1 }
    let hasRoom = counted.count == names.count && width < line.columns
    var column = line.column + 1
    for view in RegisterView.allCases {
      let isChosen = base == nil && view == self.view
      let index = view.rawValue
      let shown =
        (isChosen || hasRoom) && counted.indices.contains(index) ? counted[index] : names[index]
      let style = isChosen ? Style(.accent, bold: true, underline: true) : .muted
      column += surface.write(shown, row: line.row, column: column, style: style, clip: line) + 1
    }
  }
}
