import Casework
import Wording

/// Whether the holidays are known that time limits are reckoned with.
struct CalendarCheck: Check {
  let calendar: WorkCalendar
  let today: Day

  var findings: [Finding] {
    // The arrangement of a year is published late in the year before.
    let years = [today.year] + (today.month.month == 12 ? [today.year + 1] : [])
    return years.map { year in
      guard calendar.covers(year) else {
        return .warning(
          "calendar",
          Wording(
            zh: "待\(year)年放假安排：该年的期限暂只按双休日计算",
            en: "The holidays of \(year) are not known: dates in it are reckoned by weekends alone"),
          do: Wording(
            zh: "国务院办公厅公布后，请管理员导入节假日表",
            en: "Once the State Council has published them, the administrator takes them in"))
      }
      return .ok(
        "calendar", Wording(zh: "已有\(year)年放假安排", en: "The holidays of \(year) are known"))
    }
  }
}
