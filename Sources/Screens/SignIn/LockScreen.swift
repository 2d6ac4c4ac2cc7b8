import Casework
import OfficeStore
import TerminalUI
import Wording

/// The lock after some minutes without a key: blank, and what was being typed waits below for the one who typed it.
struct LockScreen: DeskScreen {
  private var password = TextField(isMasked: true)
  private let viewer: Viewer

  init(_ desk: Desk) {
    viewer = desk.eyes
    desk.isLocked = true
    desk.flash = nil
    _ = desk.takeRevealed()
    desk.means.clearScrollback()
  }

  var bindings: [Binding] {
    [
      Binding("enter", [.enter], Wording(zh: "继续", en: "Unlock")),
      Binding("menu", [], Wording(zh: "菜单", en: "Menu"), isShown: false, isEnabled: false),
      Binding("back", [.function(10)], Wording(zh: "换人登录", en: "Switch person")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("已锁定", "Locked") }
  func help(_ desk: Desk) -> String {
    desk.say(
      "输入口令继续；没有保存的内容只有\(viewer.name)能接着填写",
      "The password goes on; what was not saved waits for \(viewer.name) alone")
  }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.enter): return unlock(desk)
    case .key(.function(10)), .key(.control("q")):
      desk.signOut()
      return .reset(to: SignInScreen(desk))
    case .key(.function), .key(.escape): return .taken
    default:
      _ = password.handle(event)
      return .taken
    }
  }

  private mutating func unlock(_ desk: Desk) -> Handled<Desk> {
    let typed = password.text
    password = TextField(isMasked: true)
    do {
      // The number may have been changed meanwhile.
      guard try desk.office.admits(desk.eyes, password: typed) else {
        desk.tell(OfficeError.unknownOfficer)
        return .taken
      }
      let isFirst = try desk.office.hasFirstPassword(viewer)
      desk.isLocked = false
      return isFirst ? .reset(to: ChangePasswordScreen(desk, first: typed)) : .pop
    } catch {
      desk.tell(error)
      return .taken
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let prompt = desk.say(
      "\(viewer.number) \(viewer.name) 的口令  ", "Password of \(viewer.number) \(viewer.name)  ")
    let row = body.row + body.rows / 2
    let column = body.column + 6
    let width = surface.write(prompt, row: row, column: column, clip: body)
    password.draw(
      on: &surface, in: Rect(row: row, column: column + width, rows: 1, columns: 24), focused: true)
  }
}
