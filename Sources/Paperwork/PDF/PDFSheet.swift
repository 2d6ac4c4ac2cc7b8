import Wording

/// Where the lines of a form stand on A4, in points (GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm).
struct PDFSheet {
  static let width = 595.276
  static let height = 841.89
  private static let millimetre = 72 / 25.4

  private let isDocument: Bool
  private let left: Double
  private let top: Double
  /// A Latin column.
  private let column: Double
  /// From line to line.
  private let pitch: Double
  /// A line that holds a rule and no text.
  private let rulePitch: Double
  private let size: Double
  /// Below this the foot stands.
  private let bottom: Double

  init(_ layout: PaperLayout) {
    isDocument = layout == .document
    switch layout {
    case .document:
      left = 28 * Self.millimetre
      top = 37 * Self.millimetre
      column = 156 * Self.millimetre / Double(layout.columns)
      pitch = 28.95
      size = 16
      bottom = top + 225 * Self.millimetre
    case .sheet:
      size = 12
      column = 6
      left = (Self.width - 6 * Double(layout.columns)) / 2
      top = 20 * Self.millimetre
      pitch = 17
      bottom = Self.height - 18 * Self.millimetre
    }
    rulePitch = pitch * 0.4
  }

  func draw(_ page: PrintedForm.Page, with pen: PDFPen) {
    if let head = page.head { draw(head, at: top - pitch * 1.2, pen) }
    var y = top
    for line in page.lines {
      draw(line, at: y, pen)
      y += line.rule == nil ? pitch : rulePitch
      if !isDocument, line.emphasis == .title { y += pitch / 2 }
    }
    y = bottom + (isDocument ? 7 * Self.millimetre - pitch / 2 : 0)
    for line in page.foot {
      draw(line, at: y, pen)
      y += pitch
    }
  }

  private func draw(_ line: PrintedLine, at y: Double, _ pen: PDFPen) {
    if let rule = line.rule { return draw(rule, at: y, pen) }
    for bar in line.bars {
      let x = left + (Double(bar) + 0.5) * column
      pen.rule(from: (x, y), to: (x, y + pitch))
    }
    let font = font(line.emphasis)
    // The middle of a Chinese character stands in the middle of the line.
    let baseline = y + pitch / 2 + font.size * 0.36
    for piece in line.pieces {
      if isDocument || line.emphasis == .title {
        pen.write(
          piece.text, font.name, x: x(piece.column), baseline: baseline,
          room: Double(piece.columns) * column, side: piece.side,
          fit: line.isFull ? .exactly : .within)
      } else {
        write(piece, font.name, baseline, pen)
      }
    }
  }

  private func draw(_ rule: PrintedLine.Rule, at y: Double, _ pen: PDFPen) {
    let middle = y + rulePitch / 2
    let joints = (rule.above + rule.below).sorted()
    let ends = (joints.first.map { Double($0) + 0.5 } ?? 0, joints.last.map { Double($0) + 0.5 })
    let last = ends.1 ?? Double(rule.columns)
    pen.rule(from: (left + ends.0 * column, middle), to: (left + last * column, middle))
    for bar in rule.above {
      let x = left + (Double(bar) + 0.5) * column
      pen.rule(from: (x, y), to: (x, middle))
    }
    for bar in rule.below {
      let x = left + (Double(bar) + 0.5) * column
      pen.rule(from: (x, middle), to: (x, y + rulePitch))
    }
  }

  /// Each run of equally wide characters at its column, whatever fonts there are.
  private func write(
    _ piece: PrintedLine.Piece, _ font: String, _ baseline: Double, _ pen: PDFPen
  ) {
    let text = Array(
      TextWidth.padded(piece.text, to: piece.columns, piece.side)
        .replacing("[ ]", with: " □").replacing("[x]", with: " ■"))
    var at = piece.column
    var start = 0
    while start < text.count {
      let width = PaperText.columns(of: text[start])
      var end = start + 1
      while end < text.count, PaperText.columns(of: text[end]) == width { end += 1 }
      let run = String(text[start..<end])
      let columns = width * (end - start)
      if text[start..<end].contains(where: { $0 != " " }) {
        pen.write(
          run, font, x: x(at), baseline: baseline, room: Double(columns) * column, fit: .exactly)
      }
      at += columns
      start = end
    }
  }

  private func x(_ at: Int) -> Double { left + Double(at) * column }

  private func font(_ emphasis: PrintedLine.Emphasis) -> (name: String, size: Double) {
    let sizes: [PrintedLine.Emphasis: Double] =
      isDocument ? [.title: 22, .fine: 14] : [.title: 16, .fine: 12]
    let size = sizes[emphasis] ?? self.size
    let family: String
    switch (isDocument, emphasis) {
    case (_, .title):
      family = "FZXiaoBiaoSong-B05S,方正小标宋简体,Noto Serif CJK SC,Noto Sans CJK SC Bold"
    case (true, .heading): family = "SimHei,黑体,FandolHei,Noto Sans CJK SC Medium"
    case (true, .fine): family = "SimSun,宋体,FandolSong,Noto Serif CJK SC,Noto Sans CJK SC"
    case (true, .body):
      family = "FangSong,FangSong_GB2312,仿宋,仿宋_GB2312,FandolFang,Noto Serif CJK SC,Noto Sans CJK SC"
    case (false, .heading): family = "Noto Sans Mono CJK SC,Noto Sans CJK SC Bold"
    case (false, _): family = "Noto Sans Mono CJK SC,Noto Sans CJK SC"
    }
    return ("\(family) \(sized(size))", size)
  }

  /// In units of the page: pango takes plain sizes for points of a screen, a third larger.
  private func sized(_ size: Double) -> String { "\(Int(size))px" }
}
