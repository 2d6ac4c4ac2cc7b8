import Casework
import TerminalUI
import Wording

extension Desk {
  /// What the program ships beside what the office has; nil when it has all of it.
  var newerTables: Tables? {
    guard let shipped = try? means.shippedTables() else { return nil }
    let taken = tables.taking(shipped: shipped)
    return taken == tables ? nil : taken
  }

  /// Opens what the shipped tables would change, or says that they change nothing.
  func offerShippedTables() -> Handled<Desk> {
    guard let newer = newerTables else {
      tell(
        Wording(
          zh: "现用的规则、代码和节假日表与程序所带的一致", en: "The tables in force are those of the program"))
      return .taken
    }
    return .replace(TablesScreen(newer, Self.shippedNote, self))
  }

  static let shippedNote = Wording(
    zh: "采用程序所带的规则、代码和节假日表", en: "Tables shipped with the program")
}
