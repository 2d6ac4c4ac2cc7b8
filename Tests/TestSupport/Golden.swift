import Foundation
public import Testing

/// Compares a text with the file `Goldens/name.txt` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written anew; one that is missing fails.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) {
  let golden = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Goldens/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do { try Data((text + "\n").utf8).write(to: golden) } catch {
      Issue.record(error, sourceLocation: location)
    }
    return
  }
  guard let data = try? Data(contentsOf: golden) else {
    Issue.record(
      "There is no golden \(name); RECORD_SNAPSHOTS=1 makes it", sourceLocation: location)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  #expect(text + "\n" == expected, "differs from \(name)", sourceLocation: location)
}
