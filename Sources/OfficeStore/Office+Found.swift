public import Casework
import Foundation
import GRDB

extension Office {
  /// Makes a new office's file with everything that it begins with.
  ///
  /// It is made aside and moved into place when it is whole. `stories` is asked for the next story until
  /// it has none; `progress` is told the number of stories written.
  public static func found(
    _ path: String, _ founding: Founding, _ surroundings: Surroundings,
    stories: (OfficeBook) -> (() -> Story?), progress: (Int) -> Void = { _ in }
  ) throws(OfficeError) -> Office {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    let making = path + ".making"
    try? FileManager.default.removeItem(atPath: making)
    try FileAccess.create(making)
    do {
      let maker = try Maker(making, founding, surroundings)
      try maker.begin()
      try maker.tell(stories(maker.book), progress)
      try maker.finish()
      try FileManager.default.moveItem(atPath: making, toPath: path)
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try? FileHandle(forReadingFrom: folder).synchronize()
    } catch {
      try? FileManager.default.removeItem(atPath: making)
      let error = OfficeError.of(error, path: path)
      throw [.full, .diskFailed(path: path)].contains(error) ? .notMade(path: path) : error
    }
    return try open(path, surroundings)
  }
}
