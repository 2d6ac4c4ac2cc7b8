public import Casework
import GRDB
public import Wording

/// What can go wrong with the office's file, as a sentence that says the way out.
public enum OfficeError: Error, Equatable, Worded {
  case missing(path: String)
  case exists(path: String)
  case notAnOffice(path: String)
  case newer(path: String)
  case damaged(path: String)
  case readOnly(path: String)
  case networkFileSystem(path: String, kind: String)
  case full
  case busy
  /// The disk or a limit on the size of files stopped a read or a write.
  case diskFailed(path: String)
  /// A new office that the disk or a limit on the size of files had no room for.
  case notMade(path: String)
  case unreadable(path: String, reason: Wording)
  /// An error at commit, and the entry was not found afterwards.
  case notSaved
  /// The clock is before the last entry, or more than 30 days after it.
  case clockSuspect(now: Instant, last: Instant)
  case unknownOfficer
  case lockedOut(until: Instant)
  /// The number and the password are right, and the officer was disabled.
  case officerDisabled(number: String)
  /// What the officer may do was changed since he signed in.
  case standingChanged
  /// A new password that will not do.
  case passwordRefused(Wording)
  case notFound
  /// Somebody else wrote to the subject since it was last seen.
  case stale(Meanwhile)
  case refused(Refusal)
  case journal(JournalError)
  case copies(CopyError)

  public var wording: Wording {
    switch self {
    case .missing(let path):
      Wording(
        zh: "没有找到文件 \(path)，请核对路径，或用 anjian new 建立",
        en: "There is no file \(path): check the path, or make one with anjian new")
    case .exists(let path):
      Wording(
        zh: "文件 \(path) 已经存在，不会覆盖，请换一个文件名",
        en: "\(path) exists already and is not overwritten: choose another name")
    case .notAnOffice(let path):
      Wording(
        zh: "\(path) 不是案件簿文件，没有改动它", en: "\(path) is not an office's file; it was left as it is")
    case .newer(let path):
      Wording(
        zh: "\(path) 是更新版本的程序建立的，请用新版本打开",
        en: "\(path) was made by a newer program: please open it with that one")
    case .damaged(let path):
      Wording(
        zh: "\(path) 已损坏或不完整，没有改动它，请用副本恢复",
        en: "\(path) is damaged or cut off; it was left as it is: please restore a copy")
    case .readOnly(let path):
      Wording(
        zh: "不能写入，请检查文件和目录的权限，以及磁盘是否已变为只读：\(path)",
        en: "Cannot be written: check the permissions, and whether the disk went read-only: \(path)"
      )
    case .networkFileSystem(let path, let kind):
      Wording(
        zh: "\(path) 在 \(kind) 文件系统上，网络盘和FAT盘可能丢失数据，请放到本机磁盘",
        en:
          "\(path) is on \(kind): network and FAT file systems lose data, please move it to a local disk"
      )
    case .full:
      Wording(
        zh: "磁盘已满，这一步没有完成，请清理磁盘后再试",
        en: "The disk is full and this was not done: free some space and try again")
    case .diskFailed(let path):
      Wording(
        zh: "读写 \(path) 出错，这一步没有完成，请检查磁盘空间和文件大小限制（ulimit -f）后再试",
        en:
          "Reading or writing \(path) failed and this was not done: check the space on the disk and the limit on the size of files (ulimit -f)"
      )
    case .notMade(let path):
      Wording(
        zh: "没有建立 \(path)：磁盘空间不足或文件大小受限，请清理磁盘或放宽限制（ulimit -f）后再试",
        en:
          "\(path) was not made: the disk is full or the size of files is limited; free some space or lift the limit (ulimit -f)"
      )
    case .busy:
      Wording(zh: "其他终端正在写入，请稍后再试", en: "Another terminal is writing: please try again in a moment")
    case .unreadable(let path, let reason):
      Wording(
        zh: "无法读写 \(path)（\(reason.zh)），请检查磁盘后再试",
        en: "Cannot read or write \(path) (\(reason.en)): check the disk and try again")
    case .notSaved:
      Wording(
        zh: "磁盘出错，经核对这一步没有保存，请检查磁盘后再保存一次",
        en: "The disk failed; we looked and this was not saved: check the disk and save again")
    case .clockSuspect(let now, let last):
      Wording(
        zh:
          "本机时间是\(now.day) \(now.clockToSecond)，最后一条记录是\(last.day) \(last.clockToSecond)，请确认今天的日期后再保存",
        en:
          "The clock here says \(now.day) \(now.clockToSecond); the last entry says \(last.day) \(last.clockToSecond): please confirm the date, then save"
      )
    case .unknownOfficer:
      Wording(zh: "工号或口令不对，请重新输入", en: "The number or the password is wrong: please try again")
    case .lockedOut(let until):
      Wording(
        zh: "口令连续输错，\(until.clockToSecond)以后再试",
        en: "Too many wrong passwords: try again after \(until.clockToSecond)")
    case .officerDisabled(let number):
      Wording(
        zh: "工号\(number)已停用，不能登录，请找管理员",
        en: "The number \(number) is disabled and cannot sign in: ask the administrator")
    case .standingChanged:
      Wording(
        zh: "管理员已变更您的角色或负责的村，这一步没有保存，请重新登录后再办",
        en: "Your roles or villages were changed: this was not saved, sign in again first")
    case .passwordRefused(let wording): wording
    case .notFound:
      Wording(zh: "没有这一件，请核对编号", en: "There is no such case: please check the number")
    case .stale(let meanwhile):
      Wording(
        zh: "在您查看以后，\(meanwhile.wording.zh)；这一步没有保存，请核对后再办",
        en: "Since you looked: \(meanwhile.wording.en). This was not saved, look at that first")
    case .refused(let refusal): refusal.wording
    case .journal(let error): error.wording
    case .copies(let error): error.wording
    }
  }
}

extension OfficeError {
  /// Words an error of the database; errors of our own pass through.
  static func of(_ error: any Error, path: String) -> OfficeError {
    switch error {
    case let error as OfficeError: return error
    case let error as Refusal: return .refused(error)
    case let error as JournalError: return .journal(error)
    case let error as CopyError: return .copies(error)
    case let error as DatabaseError:
      if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .full }
      switch error.resultCode {
      case .SQLITE_FULL: return .full
      case .SQLITE_IOERR: return .diskFailed(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
      case .SQLITE_NOTADB: return .notAnOffice(path: path)
      case .SQLITE_CORRUPT: return .damaged(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(path: path)
      case .SQLITE_CANTOPEN: return .readOnly(path: path)
      default:
        let code = error.extendedResultCode.rawValue
        return .unreadable(
          path: path,
          reason: Wording(zh: "SQLite错误\(code)", en: error.message ?? "SQLite error \(code)"))
      }
    default:
      return .unreadable(path: path, reason: Wording(String(describing: type(of: error))))
    }
  }
}
