import Casework
import TerminalUI

/// The first screen after signing in: Today, which for a liaison is the village's months, for
/// an administrator the office's own book.
enum Home {
  static func screen(for desk: Desk) -> any Screen<Desk> {
    desk.cutOff = nil
    let eyes = desk.eyes
    if eyes.isOnlyLiaison { return LiaisonScreen(desk) }
    return eyes.isOnlyAdministrator ? OfficeScreen(desk) : TodayScreen(desk)
  }
}
