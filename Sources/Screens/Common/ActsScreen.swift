import Casework
import OfficeStore
import TerminalUI
import Wording

/// The acts of a subject: what is possible now by digit, what is refused with its reason.
struct ActsScreen<State: SubjectState>: DeskScreen {
  private let state: State
  private let offers: [Offer<State>]
  private var selected = 0
  private var height = 1

  init(_ state: State, _ offers: [Offer<State>]) {
    self.state = state
    self.offers = offers
  }

  var bindings: [Binding] { [Binding("do", [.enter], Wording(zh: "办理", en: "Do it"))] }

  func title(_ desk: Desk) -> String {
    desk.say("办理", "Acts") + "  " + desk.say(desk.label(of: state))
  }
  func help(_ desk: Desk) -> String {
    guard offers.indices.contains(selected), offers[selected].refusal == nil else { return "" }
    return offers[selected].step.article.map {
      desk.say($0.wording(receivedOn: state.history.first?.day))
    }
      ?? ""
  }
  func position(_ desk: Desk) -> String { "\(selected + 1)/\(offers.count)" }
  var subjects: [Identifier] { [state.id] }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }

  mutating func fit(_ size: Size) { height = max(1, size.rows - 4) }

  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(offers.count - 1, selected + 1)
    case .key(.pageUp): selected = max(0, selected - height)
    case .key(.pageDown): selected = min(offers.count - 1, selected + height)
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, offers.count - 1)
    case .key(.enter): return replaced(desk.perform(selected, of: offers, on: state))
    case .key(.text(let key)):
      guard let index = Self.keys.firstIndex(of: Folding.halfWidth(key)) else { return .ignored }
      return replaced(desk.perform(index, of: offers, on: state))
    default: return .ignored
    }
    return .taken
  }

  /// The form takes the place of this list, so that saving leads back to the case.
  private func replaced(_ handled: Handled<Desk>) -> Handled<Desk> {
    if case .push(let screen) = handled { .replace(screen) } else { handled }
  }

  /// The keys of the acts, in their order.
  private static var keys: [Character] { Array("123456789abcdefghijklmnopqrstuvwxyz") }

  /// The list, and below it the whole reason of the refusal it stands on.
  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let reasons = offers.map { offer in
      offer.refusal.map { TextWidth.wrapped(desk.say($0.wording), to: body.columns - 4) } ?? []
    }
    let longest = reasons.map(\.count).max() ?? 0
    let (list, foot) = body.split(bottom: longest == 0 ? 0 : longest + 1)
    drawList(on: &surface, in: list, desk)
    if reasons.indices.contains(selected) {
      surface.write(
        reasons[selected], in: foot.split(top: 1).rest.inset(rows: 0, columns: 2), style: .muted)
    }
  }

  private func drawList(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let first = max(0, min(selected - body.rows / 2, offers.count - body.rows))
    for (index, offer) in offers.enumerated().dropFirst(first) {
      let line = Rect(
        row: body.row + index - first, column: body.column, rows: 1, columns: body.columns)
      guard line.row < body.endRow else { break }
      let isSelected = index == selected
      if isSelected {
        surface.write(
          String(surface.glyphs.marker), row: line.row, column: line.column, style: .accent)
        surface.cursor = Position(row: line.row, column: line.column)
      }
      let columns = line.split(left: 2).rest.columns([.cells(3), .cells(20), .rest(1)], gap: 1)
      surface.write(
        index < Self.keys.count && offer.refusal == nil ? String(Self.keys[index]) : "",
        in: columns[0], style: Style(.key))
      let style: Style = offer.refusal == nil ? .text : .muted
      surface.write(
        desk.say(offer.step.act.name), in: columns[1], style: style.selected(isSelected))
      surface.write(
        offer.refusal.map { desk.say($0.sentence) } ?? "", in: columns[2],
        style: Style.muted.selected(isSelected))
    }
  }
}
