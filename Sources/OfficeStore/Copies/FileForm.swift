import Foundation

/// What a file is by its first bytes.
public enum FileForm: Hashable, Sendable {
  /// A database of SQLite: an office's file or a plain copy.
  case plain
  /// An encrypted copy.
  case sealed

  /// Looks at a file that this process does not have open; nil for anything else.
  public init?(of path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let first = (try? file.read(upToCount: 16)) ?? Data()
    if first == Data("SQLite format 3\0".utf8) {
      self = .plain
    } else if first.starts(with: SealedCopy.magic) {
      self = .sealed
    } else {
      return nil
    }
  }
}
