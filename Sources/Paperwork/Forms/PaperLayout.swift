public import Casework

/// How a form lies on A4: how many columns and lines, how large, with which margins.
public enum PaperLayout: Hashable, Sendable {
  /// 公文 (GB/T 9704-2012): 22 lines of 28 characters.
  case document
  /// A form with boxes, or a list: 80 columns of a typewriter.
  case sheet

  /// Latin columns; a Chinese character takes two.
  public var columns: Int { self == .document ? 56 : 80 }

  /// Lines of a page, its page number apart.
  public var lines: Int { self == .document ? 22 : 42 }

  /// The columns that a title may take, whose letters are larger.
  var titleColumns: Int { self == .document ? 40 : 60 }

  /// What the first line of a paragraph begins with.
  var indent: String { self == .document ? "　　" : "" }
}

extension PaperKind {
  /// How it lies on the paper.
  public var layout: PaperLayout {
    switch self {
    case .notice, .declining, .extending, .opinion, .reminder: .document
    case .visitRecord, .receipt, .file, .month, .register, .handover: .sheet
    }
  }

  /// The name of its template, without ending; nil for what has none.
  public var template: String? {
    switch self {
    case .visitRecord: "来访登记表"
    case .notice: "接收受理告知书"
    case .declining: "不予受理告知书"
    case .extending: "延期告知书"
    case .opinion: "处理意见书"
    case .receipt: "送达回证"
    case .month: "零报告月报表"
    case .reminder: "催报单"
    case .file, .register, .handover: nil
    }
  }
}
