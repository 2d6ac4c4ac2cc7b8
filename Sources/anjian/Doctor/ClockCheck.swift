import Casework
import Wording

/// Whether the machine's clock can be right.
struct ClockCheck: Check {
  let now: Instant
  /// When the last entry was recorded.
  let last: Instant?
  /// Whether the machine sets its clock by a time server; nil where it does not say.
  let isSynchronized: Bool?
  /// Whether ANJIAN_NOW is set though the office is a real one.
  let isRehearsed: Bool

  private static let millisecondsPerDay: Int64 = 86_400_000

  var findings: [Finding] { [clock] + server + rehearsal }

  private var clock: Finding {
    guard let last else { return .ok("clock", right) }
    let ahead = now.milliseconds - last.milliseconds
    if ahead <= -5_000 {
      return .warning(
        "clock",
        Wording(
          zh: "本机时间是\(now)，早于最后一条记录的\(last)",
          en: "The clock says \(now), before the last entry of \(last)"),
        do: .setClock)
    }
    if ahead >= 30 * Self.millisecondsPerDay {
      return .warning(
        "clock",
        Wording(
          zh: "本机时间是\(now)，比最后一条记录（\(last)）晚30天以上",
          en: "The clock says \(now), 30 days or more after the last entry of \(last)"),
        do: .setClock)
    }
    return .ok("clock", right)
  }

  private var right: Wording {
    Wording(zh: "本机时间\(now)（北京时间）", en: "The clock says \(now), China time")
  }

  private var server: [Finding] {
    switch isSynchronized {
    case nil: []
    case true?:
      [
        .ok(
          "clock.server",
          Wording(zh: "时钟与时间服务器同步", en: "The clock is set by a time server"))
      ]
    case false?:
      [
        .note(
          "clock.server",
          Wording(zh: "时钟没有与时间服务器同步", en: "The clock is not set by a time server"),
          do: Wording(
            zh: "能上网的请运行 timedatectl set-ntp true；不能上网的请每月核对一次",
            en:
              "Run timedatectl set-ntp true where there is a network; check it monthly where there is none"
          ))
      ]
    }
  }

  private var rehearsal: [Finding] {
    guard isRehearsed else { return [] }
    return [
      .warning(
        "clock.rehearsal",
        Wording(
          zh: "设置了 ANJIAN_NOW，正式单位会拒绝打开", en: "ANJIAN_NOW is set: a real office refuses to open"),
        do: Wording(zh: "请取消 ANJIAN_NOW", en: "Unset ANJIAN_NOW"))
    ]
  }
}

extension Wording {
  fileprivate static let setClock = Wording(
    zh: "请先校准时钟（date、timedatectl）；若时间无误，保存时按提示确认日期",
    en:
      "Set the clock (date, timedatectl); if it is right, confirm the date when saving asks for it"
  )
}
