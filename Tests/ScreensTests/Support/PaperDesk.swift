import Casework
import Paperwork
import Screens
import Synchronization
import Wording

/// The shipped templates, and a printer that keeps what it is given.
final class PaperDesk: Sendable {
  private let forms = Mutex<[PrintedForm]>([])
  private let refusal = Mutex<Wording?>(nil)

  /// What was printed or saved, in order.
  var printed: [PrintedForm] { forms.withLock { $0 } }

  /// From now on nothing is printed, for a reason.
  func refuse(_ wording: Wording) { refusal.withLock { $0 = wording } }

  var tray: PaperTray {
    PaperTray(
      template: { try Shipped.template($0) },
      put: { form, way in
        self.forms.withLock { $0.append(form) }
        if way == .printer, let refusal = self.refusal.withLock({ $0 }) {
          return .init(.pdf, place: "/prints/1.pdf", remark: refusal)
        }
        return .init(way, place: "/prints/1", remark: way == .printer ? Wording("id 1") : nil)
      })
  }
}
