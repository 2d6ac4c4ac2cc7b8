public import Casework
import Wording

/// 卷宗摘要: the page of a case on paper.
public struct FileForm {
  private let page: Page
  private let number: String
  private let stamp: PaperStamp

  /// Takes the page of a case.
  public init(_ page: Page, _ number: Number?, stamp: PaperStamp) {
    self.page = page
    self.number = number?.description ?? ""
    self.stamp = stamp
  }

  /// The page, laid out.
  public var form: PrintedForm {
    var composer = FormComposer(PaperKind.file.layout)
    composer.add(TemplateLine(mark: .title, cells: [page.title]))
    for line in [""] + page.lines {
      composer.add(TemplateLine(mark: .flush, cells: [PaperText.aligned(line)]))
    }
    return stamp.form(.file, number, composer.pages())
  }
}
