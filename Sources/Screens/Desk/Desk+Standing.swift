import Casework
import OfficeStore
import TerminalUI
import Wording

extension Desk {
  /// Where the one at work has to go because what he may do has changed; nil when he stays.
  ///
  /// Whoever was disabled is signed out. Who has other roles or villages now, by an administrator's
  /// act or since a deputyship ended, begins again at his first screen.
  ///
  /// - Parameter before: what is to be done first by whoever goes, such as keeping what was typed.
  func displacement(before: (Desk) -> Void = { _ in }) -> Handled<Desk>? {
    guard let viewer, let found = try? office.standing(of: viewer, on: today) else {
      return viewer == nil ? nil : signedOut(before)
    }
    let isSame = found.roles == viewer.roles && found.villages == viewer.villages
    // Behind the lock nothing is shown: it is said after unlocking.
    guard !isSame, !isLocked else {
      if isSame { goOn(as: found) }
      return nil
    }
    before(self)
    goOn(as: found)
    refresh()
    tell(Self.standingChanged, .warning)
    return .reset(to: Home.screen(for: self))
  }

  private func signedOut(_ before: (Desk) -> Void) -> Handled<Desk>? {
    // A file that cannot be read now says nothing about the officer.
    guard let viewer, book.viewer(of: viewer.officer, on: today) == nil else { return nil }
    let number = viewer.number
    before(self)
    signOut()
    tell(OfficeError.officerDisabled(number: number))
    return .reset(to: SignInScreen(self))
  }

  private static let standingChanged = Wording(
    zh: "您的角色或负责的村已变更，从这里重新开始", en: "Your roles or villages have changed: begin again here")
}
