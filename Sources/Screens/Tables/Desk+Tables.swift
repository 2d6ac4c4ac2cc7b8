import Casework
import TerminalUI
import Wording

extension Desk {
  /// What the program ships beside what the office has; nil when it has all of it, or that cannot be read.
  var newerTables: Tables? {
    (try? means.shippedTables()).map { tables.taking(shipped: $0) }.flatMap {
      $0 == tables ? nil : $0
    }
  }

  /// Opens what the shipped tables would change, or says that they change nothing, or why they cannot be read.
  func offerShippedTables() -> Handled<Desk> {
    do {
      let shipped = try means.shippedTables()
      if tables.taking(shipped: shipped) != tables {
        return .replace(TablesScreen(Self.shippedNote, self) { $0.taking(shipped: shipped) })
      }
      tell(
        Wording(
          zh: "现用的规则、代码和节假日表与程序所带的一致", en: "The tables in force are those of the program"))
    } catch let error as any Worded {
      tell(error.wording, .danger)
    } catch {
      tell(
        Wording(
          zh: "程序所带的表无法读取，请重新安装程序", en: "The program's tables cannot be read: install it anew"),
        .danger)
    }
    return .taken
  }

  static let shippedNote = Wording(
    zh: "采用程序所带的规则、代码和节假日表", en: "Tables shipped with the program")
}
