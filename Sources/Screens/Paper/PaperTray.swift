public import Casework
public import Paperwork
public import Wording

/// What the executable does with paper: it reads templates, writes files and speaks to a printer.
public struct PaperTray: Sendable {
  /// Where a form went.
  public struct Delivery: Hashable, Sendable {
    /// What became of it; a PDF that no printer took is kept.
    public let way: PaperWay
    /// The file that holds it; nil when the printer has it alone.
    public let place: String?
    /// What is to be said of it beyond that: why it was not printed, or what the printer answered.
    public let remark: Wording?

    /// Says where a form went.
    public init(_ way: PaperWay, place: String?, remark: Wording? = nil) {
      self.way = way
      self.place = place
      self.remark = remark
    }

    /// It in one sentence.
    public var wording: Wording {
      let kept = place.map { Wording(zh: "已存为 \($0)", en: "Saved as \($0)") } ?? Wording("")
      switch (way, remark) {
      case (.printer, let said):
        return Wording(zh: "已送打印机", en: "Sent to the printer")
          + (said.map { Wording(zh: "：", en: ": ") + $0 } ?? Wording(""))
      case (_, let said?): return said + Wording(zh: "；PDF", en: "; PDF: ") + kept
      case (_, nil): return kept
      }
    }
  }

  /// The text of a template by its name: the office's own, else the shipped one.
  public let template: @Sendable (String) throws -> String
  /// Puts a form where it is to go.
  public let put: @Sendable (PrintedForm, PaperWay) throws -> Delivery

  /// Hands in what reads templates and what takes forms.
  public init(
    template: @escaping @Sendable (String) throws -> String,
    put: @escaping @Sendable (PrintedForm, PaperWay) throws -> Delivery
  ) {
    self.template = template
    self.put = put
  }

  /// Has no templates and takes nothing.
  public static let none = PaperTray(
    template: { throw TemplateError.missing(template: $0) },
    put: { _, _ in throw PDFError.failed })

  /// The sentence for whatever went wrong.
  static func wording(of error: any Error) -> Wording {
    (error as? any Worded)?.wording
      ?? Wording(zh: "没有完成：\(type(of: error))", en: "This was not done: \(type(of: error))")
  }
}
