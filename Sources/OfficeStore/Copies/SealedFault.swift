import Wording

/// What can be wrong with an encrypted copy.
enum SealedFault {
  static let head = Wording(zh: "文件开头不对", en: "its beginning is not right")
  static let piece = Wording(zh: "内容被改动、截断或调换", en: "its content was changed, cut off or swapped")
}
