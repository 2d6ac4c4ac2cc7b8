public import Wording

/// What can be put on paper. Raw values stand in the journal for ever.
public enum PaperKind: String, CaseIterable, Codable, Sendable {
  case visitRecord
  case notice
  case declining
  case extending
  case opinion
  case receipt
  case file
  case month
  case reminder
  case register
  case handover

  /// Whether it is handed to the one whom it is about, to sign or to keep: on paper it says all that was recorded.
  ///
  /// What stays in the house, or goes to others, has the numbers of people hidden.
  public var isServed: Bool {
    switch self {
    case .visitRecord, .notice, .declining, .extending, .opinion, .receipt: true
    case .file, .month, .reminder, .register, .handover: false
    }
  }
}

extension PaperKind: Worded {
  public var wording: Wording {
    switch self {
    case .visitRecord: Wording(zh: "来访登记表", en: "Visit record")
    case .notice: Wording(zh: "接收（受理）告知书", en: "Notice of receipt")
    case .declining: Wording(zh: "不予受理告知书", en: "Notice of refusal")
    case .extending: Wording(zh: "延期告知书", en: "Notice of extension")
    case .opinion: Wording(zh: "处理意见书", en: "Written opinion")
    case .receipt: Wording(zh: "送达回证", en: "Receipt of service")
    case .file: Wording(zh: "卷宗摘要", en: "Case summary")
    case .month: Wording(zh: "零报告月报表", en: "Monthly return")
    case .reminder: Wording(zh: "催报单", en: "Reminder")
    case .register: Wording(zh: "台账", en: "Register")
    case .handover: Wording(zh: "移交清单", en: "Hand-over sheet")
    }
  }
}

/// Where a form went. Raw values stand in the journal for ever.
public enum PaperWay: String, CaseIterable, Codable, Sendable {
  case printer
  case pdf
  case text
}

extension PaperWay: Worded {
  public var wording: Wording {
    switch self {
    case .printer: Wording(zh: "打印机", en: "printer")
    case .pdf: Wording(zh: "PDF文件", en: "PDF file")
    case .text: Wording(zh: "文本文件", en: "text file")
    }
  }
}
