public import Casework
import Wording

/// A form ready to be shown, saved or printed: pages of lines, the same for screen, text and PDF.
public struct PrintedForm: Hashable, Sendable {
  /// One sheet of paper.
  public struct Page: Hashable, Sendable {
    /// What stands above the text: 限制知悉, 练习数据; nil for nothing.
    public let head: PrintedLine?
    public let lines: [PrintedLine]
    /// What stands below it: the number of the page, who printed it and when.
    public let foot: [PrintedLine]
  }

  public let kind: PaperKind
  /// What it is of: a number, a month, the name of a view; nobody's name.
  public let label: String
  public let layout: PaperLayout
  /// When it was made.
  public let made: Instant
  public let pages: [Page]

  /// The title of the document: its kind and what it is of.
  public var title: String { "\(kind.wording.zh) \(label)" }

  /// The lines of a page as they are shown, head and foot included.
  public func lines(of page: Page) -> [PrintedLine] {
    [page.head].compactMap { $0 } + page.lines + [PrintedLine()] + page.foot
  }

  /// The form as plain text: a form feed between pages.
  public var text: String {
    pages.map { page in lines(of: page).map { $0.text + "\n" }.joined() }.joined(
      separator: "\u{0C}")
  }
}

/// Who makes a form, when, in which office, and who may know of it.
public struct PaperStamp: Sendable {
  public let office: OfficeFile
  public let viewer: Viewer
  public let made: Instant
  public let isRestricted: Bool

  /// Puts together what head and foot of a form say.
  public init(office: OfficeFile, viewer: Viewer, made: Instant, isRestricted: Bool = false) {
    self.office = office
    self.viewer = viewer
    self.made = made
    self.isRestricted = isRestricted
  }

  private func head(_ layout: PaperLayout) -> PrintedLine? {
    let marks = [isRestricted ? "限制知悉" : "", office.isPractice ? "练习数据，不得使用" : ""]
      .filter { !$0.isEmpty }
    guard !marks.isEmpty else { return nil }
    return PrintedLine([.init(marks.joined(separator: "　"), in: layout.columns)], .heading)
  }

  private func foot(_ layout: PaperLayout, _ label: String, _ index: Int, of count: Int)
    -> [PrintedLine]
  {
    let number = index + 1
    switch layout {
    case .document:
      // GB/T 9704: odd pages at the right, even ones at the left, one character from the edge.
      let side: PrintedLine.Piece =
        number.isMultiple(of: 2)
        ? .init("— \(number) —", at: 2, in: 54) : .init("— \(number) —", in: 54, .right)
      return [PrintedLine([side], .fine)]
    case .sheet:
      // A page that lies alone still says what it is of.
      return [
        PrintedLine(
          [
            .init("\(label)　打印 \(viewer.number) \(viewer.name) \(made)", in: 60),
            .init("第\(number)页 共\(count)页", at: 60, in: 20, .right),
          ], .fine)
      ]
    }
  }

  func form(_ kind: PaperKind, _ label: String, _ pages: [[PrintedLine]]) -> PrintedForm {
    let layout = kind.layout
    return PrintedForm(
      kind: kind, label: label, layout: layout, made: made,
      pages: pages.enumerated().map { index, lines in
        PrintedForm.Page(
          head: head(layout), lines: lines, foot: foot(layout, label, index, of: pages.count))
      })
  }
}
