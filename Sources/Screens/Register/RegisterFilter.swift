import Casework
import OfficeStore
import TerminalUI
import Wording

/// What the register is narrowed to besides its view: kind, stage, where, handler.
struct RegisterFilter {
  private var chosen: [Kind: String] = [:]

  enum Kind: CaseIterable, Hashable {
    case kind, stage, place, handler

    var name: Wording {
      switch self {
      case .kind: Wording(zh: "种类", en: "Kind")
      case .stage: Wording(zh: "阶段", en: "Stage")
      case .place: Wording(zh: "属地", en: "Where")
      case .handler: Wording(zh: "承办人", en: "Handler")
      }
    }
  }

  var isEmpty: Bool { chosen.isEmpty }

  func narrow(_ query: inout CaseQuery) {
    if let kind = chosen[.kind].flatMap({ CaseKind(rawValue: $0) }) { query.kind = kind }
    if let village = chosen[.place].flatMap({ Identifier(hex: $0) }) { query.village = village }
    if let handler = chosen[.handler].flatMap({ Identifier(hex: $0) }) { query.inHandsOf = handler }
    if let stage = chosen[.stage].flatMap({ CaseStage(rawValue: $0) }) { query.stage = stage }
  }

  func wording(_ desk: Desk) -> Wording {
    let parts = parts(desk)
    return parts.isEmpty
      ? Wording(
        zh: "数字键换视图；F3 查找；F4 按种类、阶段、属地、承办人筛选", en: "Digits change the view; F3 finds; F4 filters")
      : Wording(zh: "筛选  ", en: "Filter  ") + parts.joined(zh: "  ", en: "  ")
        + Wording(zh: "  （F4 更改）", en: "  (F4 changes it)")
  }

  /// What a list was narrowed to, as it stands on paper; empty for nothing.
  func conditions(_ text: String, _ desk: Desk) -> Wording {
    let found = text.isEmpty ? [] : [Wording(zh: "查找：\(text)", en: "Found: \(text)")]
    return (parts(desk) + found).joined(zh: "　", en: "; ")
  }

  private func parts(_ desk: Desk) -> [Wording] {
    Kind.allCases.compactMap { kind in
      chosen[kind].map { id in
        let label = Picker.items(kind, desk).first { $0.id == id }?.label ?? ""
        return kind.name + Wording(zh: "：\(label)", en: ": \(label)")
      }
    }
  }

  /// The list in which a filter is chosen: first what to filter by, then the value.
  struct Picker {
    private var kind: Kind?
    private var list: PickList

    init(_ desk: Desk) {
      list = PickList(Self.kinds(desk))
      list.fit(rows: 10)
    }

    let bindings = [Binding("choose", [.enter], Wording(zh: "选定", en: "Choose"))]

    mutating func relabel(_ desk: Desk) {
      list.relabel(kind.map { Self.items($0, desk) } ?? Self.kinds(desk))
    }

    /// Takes an event; true when the picker is done, nil when it means nothing to it.
    mutating func handle(_ event: Event, _ filter: inout RegisterFilter, _ desk: Desk) -> Bool? {
      if event == .key(.function(10)) || event == .key(.control("q")) { return true }
      switch list.handle(event) {
      case .cancelled: return true
      case .picked, .confirmed: return choose(&filter, desk)
      case .taken: return false
      case .ignored: return nil
      }
    }

    private static func kinds(_ desk: Desk) -> [PickItem] {
      Kind.allCases.enumerated().map {
        PickItem(id: "\($0)", label: desk.say($1.name), keys: ["\($0 + 1)"])
      } + [PickItem(id: "clear", label: desk.say("取消全部筛选", "No filter"))]
    }

    private mutating func choose(_ filter: inout RegisterFilter, _ desk: Desk) -> Bool {
      guard let item = list.current else { return true }
      guard let kind else {
        if item.id == "clear" {
          filter = RegisterFilter()
          return true
        }
        guard let index = Int(item.id) else { return true }
        let next = Kind.allCases[index]
        kind = next
        list = PickList(Self.items(next, desk))
        list.fit(rows: 12)
        return false
      }
      filter.chosen[kind] = item.id
      return true
    }

    fileprivate static func items(_ kind: Kind, _ desk: Desk) -> [PickItem] {
      switch kind {
      case .kind: CaseKind.allCases.map { PickItem(id: $0.rawValue, label: desk.say($0.wording)) }
      case .stage:
        CaseStage.allCases.dropFirst().map {
          PickItem(id: $0.rawValue, label: desk.say($0.wording))
        }
      case .place: desk.placeChoices.filter { Identifier(hex: $0.id) != nil }
      case .handler: desk.officerChoices
      }
    }

    func draw(on surface: inout Surface, in body: Rect, _ desk: Desk) {
      let wished = list.wishedSize
      let size = Size(rows: min(wished.rows, body.rows), columns: max(wished.columns, 28))
      let box = Rect(row: body.row, column: body.column + 8, rows: size.rows, columns: size.columns)
      list.draw(
        on: &surface, in: box, focused: true,
        title: desk.say(kind?.name ?? Wording(zh: "筛选", en: "Filter")))
    }
  }
}
