public import Wording

/// What can be wrong with the journal itself.
public enum JournalError: Error, Hashable, Worded {
  /// An act that this program does not know: the file was written by a newer one.
  case unknownAct(String, sequence: Int)
  /// A payload that cannot be read.
  case unreadable(String, sequence: Int)
  case redacted(sequence: Int)

  public var wording: Wording {
    switch self {
    case .unknownAct(let act, let sequence):
      Wording(
        zh: "第\(sequence)条记录的办理动作“\(act)”本程序不认识，请使用更新的程序打开",
        en:
          "Entry \(sequence) holds the act “\(act)”, unknown to this program: please open the file with a newer one"
      )
    case .unreadable(let act, let sequence):
      Wording(
        zh: "第\(sequence)条记录（\(act)）的内容无法读取，请运行 anjian verify 查验",
        en: "Entry \(sequence) (\(act)) cannot be read: please run anjian verify")
    case .redacted(let sequence):
      Wording(
        zh: "第\(sequence)条记录的内容已依法删除",
        en: "The content of entry \(sequence) has been redacted by law")
    }
  }
}
