/// How many columns a line takes on a terminal, counted apart from the program: Han and full-width signs take two.
func columns(of line: some StringProtocol) -> Int {
  line.unicodeScalars.reduce(0) { total, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60,
      0x20000...0x3FFFF:
      total + 2
    default: total + 1
    }
  }
}
