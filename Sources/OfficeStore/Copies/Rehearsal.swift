import Casework
import Foundation
import GRDB
public import Wording

/// 恢复演练: what came of opening a copy as if it were to be used: whether it is whole, and up to which act.
public struct Rehearsal: Hashable, Sendable {
  public let path: String
  /// When the copy was taken; nil for a file that does not say.
  public let mark: CopyMark?
  public let entries: Int
  /// The entry with which it ends; nil when it cannot be read.
  public let last: LastEntry?
  public let faults: [Verification.Fault]

  /// Whether it can be used.
  public var isWhole: Bool { faults.isEmpty && last != nil }

  /// The result in one line.
  public var wording: Wording {
    guard isWhole, let last else {
      let first = faults.first?.wording ?? OpenedCopy.unreadable
      return Wording(
        zh: "已损坏，不能用来恢复：\(first.zh)", en: "Damaged, not to be restored: \(first.en)")
    }
    return Wording(
      zh: "完整：共\(entries)条记录，最后一条是\(last.recorded)的“\(last.act.zh)”（第\(last.sequence)条）",
      en:
        "Whole: \(entries) entries, the last one “\(last.act.en)” of \(last.recorded) (entry \(last.sequence))"
    )
  }
}

extension Office {
  /// Opens a copy to look at it, checks it whole, and closes it again; nothing of it is written.
  ///
  /// - Parameters:
  ///   - passphrase: for an encrypted one.
  ///   - scratch: the folder, on this machine, in which an encrypted or older one is opened.
  /// - Throws: `OfficeError` when it is no copy, or not to be opened; damage is a result.
  public static func rehearse(
    _ path: String, passphrase: String? = nil, scratch: String, _ surroundings: Surroundings,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(OfficeError) -> Rehearsal {
    do {
      let copy = try OpenedCopy(
        path, passphrase: passphrase, scratch: scratch, surroundings)
      defer { copy.close() }
      return try copy.office.rehearsed(progress)
    } catch .copies(.damaged(let path, let fault)) {
      return Rehearsal(
        path: path, mark: nil, entries: 0, last: nil,
        faults: [Verification.Fault(sequence: nil, wording: fault)])
    }
  }

  /// What is found in a copy that is open.
  func rehearsed(_ progress: @Sendable (Int, Int) -> Void) throws(OfficeError) -> Rehearsal {
    do {
      let verification = try verify(progress: progress)
      let last = try read { db in try LastEntry.read(db) }
      return Rehearsal(
        path: path, mark: copyMark, entries: verification.entries, last: last,
        faults: verification.faults)
    } catch {
      throw OpenedCopy.wording(error, path)
    }
  }
}
