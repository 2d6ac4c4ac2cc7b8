import Casework
import OfficeStore
import TerminalUI
import Wording

/// The acts of a case, an officer or a village: what is possible now by digit, what is refused with its reason.
struct ActsScreen<State: DeskSubject>: DeskScreen {
  private let file: State
  private let offers: [Offer<State>]
  private var selected = 0

  init(_ file: State, _ offers: [Offer<State>]) {
    self.file = file
    self.offers = offers
  }

  var bindings: [Binding] { [Binding("do", [.enter], Wording(zh: "办理", en: "Do it"))] }

  func title(_ desk: Desk) -> String {
    desk.say("办理", "Acts") + "  " + file.label
  }
  func help(_ desk: Desk) -> String {
    guard offers.indices.contains(selected) else { return "" }
    if let refusal = offers[selected].refusal { return desk.say(refusal.wording) }
    return offers[selected].step.article.map {
      desk.say($0.wording(receivedOn: file.history.first?.day))
    }
      ?? ""
  }
  var subjects: [Identifier] { [file.id] }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }

  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(offers.count - 1, selected + 1)
    case .key(.enter): return replaced(Self.perform(selected, offers, file, desk))
    case .key(.text(let digit)) where digit.isNumber:
      guard let number = digit.wholeNumberValue, number > 0 else { return .taken }
      return replaced(Self.perform(number - 1, offers, file, desk))
    default: return .ignored
    }
    return .taken
  }

  /// The form takes the place of this list, so that saving leads back to the case.
  private func replaced(_ handled: Handled<Desk>) -> Handled<Desk> {
    if case .push(let screen) = handled { .replace(screen) } else { handled }
  }

  /// Opens the form of an offer, or says why it is refused.
  static func perform(_ index: Int, _ offers: [Offer<State>], _ file: State, _ desk: Desk)
    -> Handled<Desk>
  {
    guard offers.indices.contains(index) else { return .taken }
    let offer = offers[index]
    if let refusal = offer.refusal {
      desk.tell(refusal)
      return .taken
    }
    func form<A: Act<State>>(_ type: A.Type) -> any Screen<Desk> {
      ActForm(file.begun(type), .act(on: file, voiding: type == VoidCase.self), desk)
    }
    return .push(form(offer.step.act))
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (index, offer) in offers.enumerated() {
      let line = Rect(row: body.row + index, column: body.column, rows: 1, columns: body.columns)
      guard line.row < body.endRow else { break }
      let isSelected = index == selected
      if isSelected {
        surface.write(
          String(surface.glyphs.marker), row: line.row, column: line.column, style: .accent)
        surface.cursor = Position(row: line.row, column: line.column)
      }
      let columns = line.split(left: 2).rest.columns([.cells(3), .cells(20), .rest(1)], gap: 1)
      surface.write(
        index < 9 && offer.refusal == nil ? "\(index + 1)" : "", in: columns[0], style: Style(.key))
      let style: Style = offer.refusal == nil ? .text : .muted
      surface.write(
        desk.say(offer.step.act.name), in: columns[1], style: style.selected(isSelected))
      surface.write(
        offer.refusal.map { desk.say($0.sentence) } ?? "", in: columns[2],
        style: Style.muted.selected(isSelected))
    }
  }
}
