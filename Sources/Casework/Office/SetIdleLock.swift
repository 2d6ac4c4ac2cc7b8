public import Wording

/// 锁屏时间: after how many minutes without a key every terminal of the office locks.
public struct SetIdleLock: Act {
  public static let kind = "setIdleLock"
  public static let name = Wording(zh: "设置锁屏时间", en: "Set the idle lock")
  public static let blank = SetIdleLock(minutes: OfficeFile.idleMinutesAtFirst)
  public static let fields: [Field<SetIdleLock>] = [
    Field(
      "minutes", Wording(zh: "锁屏时间（分钟）", en: "Minutes to the lock"),
      .number(\.minutes, 1...10), required: true,
      help: Wording(
        zh: "1至10：各终端几分钟不按键就锁屏，要口令才能继续",
        en: "1 to 10: without a key for so long each terminal locks and asks for the password"))
  ]

  public var minutes: Int

  /// Locks after so many minutes.
  public init(minutes: Int) { self.minutes = minutes }

  public static func begun(on state: OfficeFile) -> SetIdleLock {
    SetIdleLock(minutes: state.idleMinutes)
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(minutes)分钟", en: "\(minutes) minute(s)")
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) { state.idleMinutes = minutes }
}
