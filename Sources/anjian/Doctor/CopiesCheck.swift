import Casework
import Wording

/// Whether the office has copies of the last days.
struct CopiesCheck: Check {
  let folder: String
  /// The day of the newest copy; nil where there is none.
  let newest: Day?
  let today: Day

  /// The day that a copy's name says: "2026-11-26.anjian".
  static func day(ofName name: String) -> Day? {
    guard name.hasSuffix(".anjian") else { return nil }
    return Day(String(name.dropLast(".anjian".count)))
  }

  var findings: [Finding] {
    guard let newest else {
      return [
        .note(
          "copies",
          Wording(
            zh: "还没有每日副本（\(folder)）", en: "There is no daily copy yet (\(folder))"),
          do: Wording(
            zh: "每天第一次打开单位时自动做副本；另请定期复制一份到别的磁盘保管",
            en: "One is made when the office is first opened on a day; keep another on another disk"
          ))
      ]
    }
    guard today - newest <= 2 else {
      return [
        .warning(
          "copies",
          Wording(
            zh: "最近的副本是\(newest)，已过\(today - newest)天",
            en: "The newest copy is of \(newest), \(today - newest) days ago"),
          do: Wording(
            zh: "打开一次单位就会做一份；若仍没有，请检查 \(folder) 的权限和磁盘空间",
            en:
              "Opening the office makes one; if it does not, check the permissions of \(folder) and the disk"
          ))
      ]
    }
    return [.ok("copies", Wording(zh: "最近的副本是\(newest)", en: "The newest copy is of \(newest)"))]
  }
}
