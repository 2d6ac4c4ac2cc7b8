import CTerminal

/// What a terminal answered when asked how wide it draws a line.
struct WidthProbe {
  enum Answer {
    case narrow, wide, strange, none
  }

  let answer: Answer
  /// What was typed while it was asked.
  let typed: [UInt8]

  init(input: Int32, output: Int32, milliseconds: Int32) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var length: Int32 = 0
    let columns = unsafe ct_probe_width(
      input, output, milliseconds, &bytes, Int32(bytes.count), &length)
    typed = Array(bytes.prefix(Int(length)))
    answer =
      switch columns {
      case 0: .none
      case 1: .narrow
      case 2: .wide
      default: .strange
      }
  }
}
