import Casework
import Paperwork
import TerminalUI
import Wording

/// The forms that can be printed of a case as it stands, by digit.
struct PrintChoiceScreen: DeskScreen {
  private let file: CaseFile
  private let kinds: [PaperKind]
  private var selected = 0

  private init(_ file: CaseFile, _ kinds: [PaperKind]) {
    self.file = file
    self.kinds = kinds
  }

  /// Opens the list, or the form where there is but one.
  static func open(_ file: CaseFile, _ desk: Desk) -> Handled<Desk> {
    let kinds = PaperKind.forms(of: file)
    guard kinds.count == 1 || !desk.eyes.may(.printing) else { return .push(Self(file, kinds)) }
    return PrintScreen.open(.caseFile(kinds.first ?? .file, file.id), desk)
  }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], Wording(zh: "查看", en: "Show")),
      Binding(
        "digit", "123456789".map { .text($0) }, Wording(zh: "直接选定", en: "Choose"), keyText: "1-9"),
    ]
  }

  func title(_ desk: Desk) -> String {
    desk.say("打印", "Print") + "  " + (file.number?.description ?? "")
  }
  func help(_ desk: Desk) -> String {
    desk.say("选一份文书，先在屏幕上查看", "Choose a form: it is shown on the screen first")
  }
  func position(_ desk: Desk) -> String { "\(selected + 1)/\(kinds.count)" }
  var subjects: [Identifier] { [file.id] }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "open": return open(selected, desk)
    case "digit":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue else {
        return .taken
      }
      return open(number - 1, desk)
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(kinds.count - 1, selected + 1)
    default: return .ignored
    }
    return .taken
  }

  /// The form takes the place of this list, so that one step back leads to the case.
  private func open(_ index: Int, _ desk: Desk) -> Handled<Desk> {
    guard kinds.indices.contains(index) else { return .taken }
    let handled = PrintScreen.open(.caseFile(kinds[index], file.id), desk)
    return if case .push(let screen) = handled { .replace(screen) } else { handled }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (index, kind) in kinds.enumerated() {
      let row = body.row + 1 + index
      let isSelected = index == selected
      if isSelected {
        surface.write(String(surface.glyphs.marker), row: row, column: body.column, style: .accent)
      }
      surface.write("\(index + 1)", row: row, column: body.column + 2, style: Style(.key))
      surface.write(
        desk.say(kind.wording), row: row, column: body.column + 5,
        style: Style.text.selected(isSelected), clip: body)
    }
    surface.cursor = Position(row: body.row + 1 + selected, column: body.column)
  }
}
