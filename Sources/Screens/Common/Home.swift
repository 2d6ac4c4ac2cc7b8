import Casework
import TerminalUI

/// The first screen after signing in: Today, which for a liaison is the village's months.
enum Home {
  static func screen(for desk: Desk) -> any Screen<Desk> {
    desk.eyes.isOnlyLiaison ? LiaisonScreen(desk) : TodayScreen(desk)
  }
}
