import Casework
import TerminalUI
import Wording

/// F9: every place one can go to, by digit or letter, `0` signs out; what the role does not need is not there.
struct MenuScreen: DeskScreen {
  private struct Line {
    let key: Character
    let wording: Wording
    let go: (Desk) -> Handled<Desk>
  }

  private let lines: [Line]
  private var selected = 0

  init(_ desk: Desk) {
    let practice: [Entry] =
      desk.firstHourRole == nil
      ? []
      : [
        (
          { _ in true }, Wording(zh: "入门练习", en: "Guided first hour"),
          { .replace(FirstHourScreen($0)) }
        )
      ]
    let places = (Self.all(desk.eyes.isOnlyAdministrator) + practice).filter {
      $0.isFor(desk.eyes)
    }
    let signOut = Line(
      key: "0", wording: Wording(zh: "退出登录（换人）", en: "Sign out (switch person)")
    ) { desk in
      desk.signOut()
      return .reset(to: SignInScreen(desk))
    }
    lines =
      zip("123456789abcdefgh", places).map { Line(key: $0, wording: $1.wording, go: $1.go) }
      + [signOut]
  }

  private typealias Entry = (
    isFor: (Viewer) -> Bool, wording: Wording, go: (Desk) -> Handled<Desk>
  )

  /// Every line; the office's own book is the first of who only administers, and the last of others.
  private static func all(_ isAdministrators: Bool) -> [Entry] {
    let office: Entry = (
      { $0.may(.book) },
      Wording(zh: "本单位（人员、村、终端）", en: "The office (people, villages, terminals)"),
      { .reset(to: OfficeScreen($0)) }
    )
    let handover: Entry = (
      { CaseFile.allows(Assign.kind, $0) },
      Wording(zh: "移交在办案件", en: "Hand over open cases"), { .replace(HandoverScreen($0)) }
    )
    return isAdministrators ? [office] + common.dropFirst() : common + [office, handover]
  }

  private static var common: [Entry] {
    [
      (
        { _ in true }, Wording(zh: "今日", en: "Today"), { .reset(to: Home.screen(for: $0)) }
      ),
      (
        { CaseFile.allows(RegisterPetition.kind, $0) },
        Wording(zh: "登记信访", en: "Take in a petition"),
        { .replace(ActForm<RegisterPetition>.intake($0)) }
      ),
      (
        { VisitFile.allows(RegisterVisit.kind, $0) },
        Wording(zh: "来访登记", en: "Take in a visit"),
        { .replace(ActForm<RegisterVisit>.intake($0)) }
      ),
      (
        { CaseFile.allows(RegisterDispute.kind, $0) },
        Wording(zh: "登记纠纷", en: "Take in a dispute"),
        { .replace(ActForm<RegisterDispute>.intake($0)) }
      ),
      (
        { $0.may(.disputes) }, Wording(zh: "台账", en: "Register"),
        { .replace(RegisterScreen($0)) }
      ),
      ({ $0.may(.visits) }, Wording(zh: "来访台账", en: "Visits"), { .replace(VisitsScreen($0)) }),
      (
        { $0.reach(of: .reports) == .all }, Wording(zh: "零报告", en: "Zero reports"),
        { .replace(MatrixScreen($0)) }
      ),
      ({ $0.may(.review) }, Wording(zh: "督办", en: "Review"), { .replace(ReviewScreen($0)) }),
      (
        { $0.may(.calendar) }, Wording(zh: "放假安排", en: "Holidays"),
        { .replace(CalendarScreen($0)) }
      ),
      (
        { $0.may(.tables) }, Wording(zh: "规则、代码和节假日表", en: "Rules, codes and holidays"),
        { .replace(RulesScreen(nil, $0)) }
      ),
      (
        { $0.may(.copies) }, Wording(zh: "副本和恢复演练", en: "Copies and rehearsal"),
        { .replace(CopiesScreen($0)) }
      ),
      (
        { _ in true }, Wording(zh: "更改口令", en: "Change the password"),
        { .replace(ChangePasswordScreen($0)) }
      ),
      (
        { $0.may(.reveals) }, Wording(zh: "号码显示记录", en: "Numbers shown in full"),
        { .replace(RevealsScreen($0)) }
      ),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("菜单", "Menu") }
  func help(_ desk: Desk) -> String {
    desk.say("按数字或字母，或移动后按 Enter", "Press the digit or letter, or move and press Enter")
  }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(lines.count - 1, selected + 1)
    case .key(.enter): return Self.go(to: lines[selected], desk)
    case .key(.function(9)): return .pop
    case .key(.text(let character)):
      guard let line = lines.first(where: { $0.key == Folding.halfWidth(character) }) else {
        return .ignored
      }
      return Self.go(to: line, desk)
    default: return .ignored
    }
    return .taken
  }

  /// Goes somewhere; where nothing looks back, one is back in today.
  private static func go(to line: Line, _ desk: Desk) -> Handled<Desk> {
    let handled = line.go(desk)
    switch handled {
    case .push(let screen), .replace(let screen), .reset(let screen):
      if (screen as? any DeskScreen)?.looksBack != true { desk.cutOff = nil }
    default: break
    }
    return handled
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    for (index, line) in lines.enumerated() {
      let row = body.row + 1 + index
      let isSelected = index == selected
      if isSelected {
        surface.write(String(surface.glyphs.marker), row: row, column: body.column, style: .accent)
      }
      surface.write(String(line.key), row: row, column: body.column + 2, style: Style(.key))
      surface.write(
        desk.say(line.wording), row: row, column: body.column + 5,
        style: Style.text.selected(isSelected), clip: body)
    }
    surface.cursor = Position(row: body.row + 1 + selected, column: body.column)
  }
}
