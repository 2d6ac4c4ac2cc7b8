import Dispatch
import Foundation
import Synchronization
import Wording

/// The printer, reached by CUPS's `lp`.
struct Printer {
  /// Why nothing was printed.
  struct Refusal: Error, Worded {
    let wording: Wording
  }

  private static let patience = 20.0

  private let world: World
  /// The queue; nil for the default one.
  private let name: String?

  init(_ world: World, name: String? = nil) {
    self.world = world
    self.name = name
  }

  /// Hands a PDF over; what `lp` answered comes back.
  ///
  /// Chinese plain text must never be sent: CUPS prints boxes for it. Its exit code alone decides;
  /// its words follow the language of the machine and are passed on as they are.
  /// - Throws: `Refusal`.
  func print(_ path: String, title: String) throws(Refusal) -> String {
    guard let program = Self.find("lp", in: world.searchPath) else {
      throw Refusal(
        wording: Wording(
          zh: "没有打印：本机没有 lp，请打开PDF打印，或安装 cups-client",
          en: "Not printed: there is no lp on this machine: print the PDF, or install cups-client"))
    }
    let arguments =
      (name.map { ["-d", $0] } ?? []) + ["-o", "media=A4", "-t", title, "--", path]
    guard let (code, said) = Self.run(program, arguments) else {
      throw Refusal(
        wording: Wording(
          zh: "没有打印：lp \(Int(Self.patience)) 秒没有回答，请检查打印机",
          en:
            "Not printed: lp did not answer within \(Int(Self.patience)) seconds: please check the printer"
        ))
    }
    guard code == 0 else {
      throw Refusal(
        wording: Wording(
          zh: "没有打印：\(said.isEmpty ? "lp 退出码 \(code)" : said)",
          en: "Not printed: \(said.isEmpty ? "lp ended with \(code)" : said)"))
    }
    return said
  }

  private static func find(_ name: String, in path: String) -> URL? {
    path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/\(name)") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }

  /// Runs a program: its code and the first line it said; nil when it did not start or took too long.
  private static func run(_ program: URL, _ arguments: [String]) -> (Int32, String)? {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let heard = Heard()
    let reader = output.fileHandleForReading
    Thread.detachNewThread { heard.listen(to: reader) }
    let end = Date().addingTimeInterval(patience)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    guard !process.isRunning else {
      process.terminate()
      return nil
    }
    return (process.terminationStatus, heard.firstLine())
  }
}

/// What a program said, read by a thread of its own: a child that keeps the pipe open holds nobody up.
private final class Heard: Sendable {
  private let said = Mutex<Data?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  func listen(to reader: FileHandle) {
    let data = try? reader.readToEnd()
    said.withLock { $0 = data }
    isDone.signal()
  }

  func firstLine() -> String {
    _ = isDone.wait(timeout: .now() + 1)
    let text = String(decoding: said.withLock { $0 } ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
