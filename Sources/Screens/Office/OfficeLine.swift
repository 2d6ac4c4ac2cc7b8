import Casework
import OfficeStore
import TerminalUI
import Wording

/// One line of the office's own book: what, how many, and the list behind it.
struct OfficeLine {
  let name: Wording
  let count: Int
  let unit: Wording
  let remark: Wording
  let open: (Desk) -> any Screen<Desk>

  static func lines(_ desk: Desk) -> [OfficeLine] {
    [people(desk), villages(desk), terminals(desk), holidays(desk), tables(desk), review(desk)]
  }

  private static func holidays(_ desk: Desk) -> OfficeLine {
    let (year, calendar) = (desk.today.year, desk.tables.calendar)
    let missing = [year, year + 1].filter { !calendar.covers($0) }
    return OfficeLine(
      name: Wording(zh: "放假安排", en: "Holidays"), count: calendar.knownYears.count,
      unit: Wording(zh: "年已有", en: "years"),
      remark: missing.isEmpty
        ? Wording(zh: "已有到\(year + 1)年", en: "known up to \(year + 1)")
        : Wording(
          zh: "待\(missing[0])年放假安排，公布后导入", en: "\(missing[0]) to be imported once published"),
      open: { CalendarScreen($0) })
  }

  private static func tables(_ desk: Desk) -> OfficeLine {
    let newer = desk.newerTables.map { desk.tables.differences(to: $0).count } ?? 0
    let doubtful = desk.tables.rules.count { !$0.confirmed }
    return OfficeLine(
      name: Wording(zh: "规则和代码表", en: "Rules and codes"), count: desk.tables.rules.count,
      unit: Wording(zh: "项期限", en: "limits"),
      remark: newer > 0
        ? Wording(zh: "程序带有更新的表，\(newer)处不同，F4 核对", en: "the program's differ in \(newer): F4")
        : Wording(zh: "其中\(doubtful)项待本单位确认", en: "\(doubtful) of them to be confirmed"),
      open: { RulesScreen(nil, $0) })
  }

  private static func review(_ desk: Desk) -> OfficeLine {
    let settings = desk.book.file.review
    let approved = Approval.Kind.allCases.filter(settings.approvals.contains).map(\.wording)
    return OfficeLine(
      name: Wording(zh: "督办设置", en: "Review"), count: settings.stillDays,
      unit: Wording(zh: "天未推进", en: "days still"),
      remark: approved.isEmpty
        ? Wording(zh: "办结、不予受理不经领导审批", en: "closing and declining want no approval")
        : approved.joined() + Wording(zh: "须经领导审批", en: " wait for a leader"),
      open: { $0.officeForm(SetReview.begun(on: $0.book.file)) })
  }

  private static func people(_ desk: Desk) -> OfficeLine {
    let active = desk.book.officers.filter { $0.stage == .active }
    let disabled = desk.book.officers.count { $0.stage == .disabled }
    let deputies = active.count { desk.book.principal(of: $0, on: desk.today) != nil }
    let homeless = active.count { officer in
      officer.villages.contains { desk.book.village($0)?.stage == .ended }
    }
    var remarks: [Wording] = []
    if disabled > 0 { remarks.append(Wording(zh: "停用\(disabled)人", en: "\(disabled) disabled")) }
    if deputies > 0 { remarks.append(Wording(zh: "代理\(deputies)人", en: "\(deputies) standing in")) }
    if homeless > 0 {
      remarks.append(
        Wording(zh: "\(homeless)名联络员的村已撤销", en: "\(homeless) with a village that ended"))
    }
    return OfficeLine(
      name: Wording(zh: "人员", en: "People"), count: active.count, unit: Wording(zh: "人", en: ""),
      remark: remarks.isEmpty
        ? Wording(zh: "增加、变更、停用、重设口令、代理", en: "add, change, disable, passwords, stand in")
        : remarks.joined(zh: "，"),
      open: { PeopleScreen($0) })
  }

  private static func villages(_ desk: Desk) -> OfficeLine {
    let ended = desk.book.villages.count { $0.stage == .ended }
    return OfficeLine(
      name: Wording(zh: "村（社区）", en: "Villages"), count: desk.book.villages.count - ended,
      unit: Wording(zh: "个", en: ""),
      remark: ended > 0
        ? Wording(zh: "另有\(ended)个已撤销", en: "\(ended) more ended")
        : Wording(zh: "增加、更名、撤销、合并、分设", en: "add, rename, close, merge, split"),
      open: { VillagesScreen($0) })
  }

  private static func terminals(_ desk: Desk) -> OfficeLine {
    let named = desk.book.file.terminals.count
    return OfficeLine(
      name: Wording(zh: "终端", en: "Terminals"), count: named,
      unit: Wording(zh: "个已命名", en: "named"),
      remark: Wording(zh: "给终端起名，如1号终端", en: "names, like Terminal 1"),
      open: { TerminalsScreen($0) })
  }
}
