import Casework
import Foundation
import Wording

/// Standard input: a password on its first line where one is asked for, then what a command is given.
enum Input {
  /// The first line, read without taking a byte of what follows.
  static func line() -> String? {
    var bytes: [UInt8] = []
    while let byte = try? FileHandle.standardInput.read(upToCount: 1)?.first {
      guard byte != 0x0A else { return text(bytes) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : text(bytes)
  }

  /// The JSON of a file, or of the rest of standard input for `-`.
  static func json(_ source: String) throws -> JSONValue {
    let data: Data?
    if source == "-" {
      data = try? FileHandle.standardInput.readToEnd() ?? Data()
    } else {
      data = try? Data(contentsOf: URL(fileURLWithPath: source))
    }
    guard let data else {
      throw Complaint(.inputOutput, Wording(zh: "无法读取 \(source)", en: "\(source) cannot be read"))
    }
    guard let value = try? Payload.decode(JSONValue.self, from: [UInt8](data)), value.members != nil
    else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "输入的不是完整的JSON对象（数字只用整数），没有保存",
          en: "The input is not a whole JSON object (whole numbers only): nothing was saved"))
    }
    return value
  }

  /// The text of a file: UTF-8, or GB 18030, in which Chinese spreadsheets save.
  static func text(ofFile path: String) throws -> String {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: World.expanded(path))) else {
      throw Complaint(
        .inputOutput,
        Wording(zh: "无法读取 \(path)，请核对路径", en: "\(path) cannot be read: check the path"))
    }
    let text =
      String(data: data, encoding: .utf8)
      ?? String(data: data, encoding: String.Encoding(rawValue: 0x8000_0632))
    guard let text, data.count < 1 << 20 else {
      throw Complaint(
        .notValid,
        Wording(zh: "\(path) 不是文本文件，请另存为CSV", en: "\(path) is no text file: save it as CSV"))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
