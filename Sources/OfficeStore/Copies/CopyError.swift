public import Casework
public import Wording

/// What can go wrong with copies, and with a file that is not the one that was opened.
public enum CopyError: Error, Hashable, Worded {
  /// A write to a copy.
  case isCopy(made: Instant)
  /// A copy of before an upgrade, opened as an office.
  case isOldCopy(path: String)
  /// An encrypted copy, opened as an office.
  case isSealed(path: String)
  /// Another file lies where the open one lay.
  case replaced(path: String)
  /// Nothing lies where the open file lay.
  case gone(path: String)
  case noFolder(path: String)
  case noRoom(path: String)
  case targetFailed(path: String)
  /// Another process is making the same copy.
  case underWay(path: String)
  /// A copy that was read back and found wrong; it was kept under this name.
  case readBackWrong(path: String, fault: Wording)
  /// A file that is neither a copy nor an office's.
  case notACopy(path: String)
  case damaged(path: String, fault: Wording)
  /// The same when another copy has been found whole.
  case damagedUse(path: String, other: String)
  case needsPassphrase(path: String)
  case wrongPassphrase(path: String)
  case shortPassphrase
  /// The file to be replaced is open in another process.
  case inUse(path: String, process: Int)
  case isItself(path: String)
  /// The copy is of another office than the file.
  case otherOffice(path: String)
  /// The file of an older version could not be copied, and was not upgraded.
  case notUpgraded(path: String, reason: Wording)

  public var wording: Wording {
    switch self {
    case .isCopy(let made):
      Wording(
        zh: "这是\(made)的副本，不能保存；启用：anjian restore",
        en: "Copy of \(made), nothing saved: use anjian restore"
      )
    case .isOldCopy(let path):
      Wording(
        zh: "\(path) 是旧版本程序留下的副本，不能直接打开，没有改动它；查看请用 anjian rehearse，启用请用 anjian restore",
        en:
          "\(path) is a copy that an older program left and was not changed: look at it with anjian rehearse, use it with anjian restore"
      )
    case .isSealed(let path):
      Wording(
        zh: "\(path) 是加密副本，不能直接打开；查看请用 anjian rehearse，启用请用 anjian restore",
        en:
          "\(path) is an encrypted copy: look at it with anjian rehearse, use it with anjian restore"
      )
    case .replaced(let path):
      Wording(
        zh: "文件在打开期间被换成另一个，不能再保存，请退出后重新打开：\(path)",
        en:
          "The file was replaced while open and nothing more is saved: quit and open it again: \(path)"
      )
    case .gone(let path):
      Wording(
        zh: "文件在打开期间被移走或删除，不能再保存，请放回原处再打开：\(path)",
        en:
          "The file was moved or deleted while open and nothing more is saved: put it back and open it again: \(path)"
      )
    case .noFolder(let path):
      Wording(
        zh: "没有 \(path) 所在的文件夹，没有做副本，请核对路径，U盘请先插好",
        en:
          "The folder of \(path) is not there and no copy was made: check the path, plug the stick in"
      )
    case .noRoom(let path):
      Wording(
        zh: "磁盘已满，没有做成副本 \(path)，请清理磁盘或换一个盘",
        en:
          "The disk is full and the copy \(path) was not made: free some space or take another disk"
      )
    case .targetFailed(let path):
      Wording(
        zh: "写 \(path) 出错，没有做成副本，请检查这个盘或换一个盘",
        en: "Writing \(path) failed and no copy was made: check that disk or take another one")
    case .underWay(let path):
      Wording(
        zh: "另一个程序正在做副本 \(path)，请稍后再试",
        en: "Another program is making the copy \(path) just now: try again in a while")
    case .readBackWrong(let path, let fault):
      Wording(
        zh: "副本读回核对有问题，保留在 \(path)，不作数；请运行 anjian verify 查验本单位的文件（\(fault.zh)）",
        en:
          "The copy was read back and is not whole; it is kept at \(path) and does not count: check the office's own file with anjian verify (\(fault.en))"
      )
    case .notACopy(let path):
      Wording(
        zh: "\(path) 不是案件簿的副本，没有改动任何文件，请核对",
        en: "\(path) is not a copy of an office; nothing was changed: please check the name")
    case .damaged(let path, let fault):
      Wording(
        zh: "副本 \(path) 已损坏，不能用来恢复，请换一份（\(fault.zh)）",
        en: "The copy \(path) is damaged and cannot be restored: take another one (\(fault.en))")
    case .damagedUse(let path, let other):
      Wording(
        zh: "副本 \(path) 已损坏，不能用来恢复，没有改动任何文件；最近一份完整的是 \(other)",
        en:
          "The copy \(path) is damaged and nothing was changed; the newest whole one is \(other)")
    case .needsPassphrase(let path):
      Wording(
        zh: "\(path) 是加密副本，请给出加密口令", en: "\(path) is encrypted: its passphrase is needed")
    case .wrongPassphrase(let path):
      Wording(
        zh: "加密口令不对，打不开 \(path)，请重新输入",
        en: "The passphrase does not open \(path): please type it again")
    case .shortPassphrase:
      Wording(
        zh: "加密口令至少\(SealedCopy.shortestPassphrase)个字符，没有做副本",
        en:
          "A passphrase has at least \(SealedCopy.shortestPassphrase) characters: no copy was made")
    case .inUse(let path, let process):
      Wording(
        zh: "\(path) 正由另一个程序打开（进程号 \(process)），没有改动任何文件，请各终端都退出后再恢复",
        en:
          "\(path) is open in another program (process \(process)) and nothing was changed: quit at every terminal, then restore"
      )
    case .isItself(let path):
      Wording(
        zh: "\(path) 就是本单位的文件，请写明用哪一份副本恢复",
        en: "\(path) is the office's own file: name the copy to restore")
    case .otherOffice(let path):
      Wording(
        zh: "这份副本属于另一个单位，不能替换 \(path)，没有改动任何文件；请用 --office 写明放到哪里",
        en:
          "This copy is of another office and does not replace \(path); nothing was changed: say with --office where it shall go"
      )
    case .notUpgraded(let path, let reason):
      Wording(
        zh: "\(path) 需要升级，升级前没能留存副本，没有升级：\(reason.zh)",
        en:
          "\(path) has to be upgraded and no copy could be kept, so it was left as it is: \(reason.en)"
      )
    }
  }
}
