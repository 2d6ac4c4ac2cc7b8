public import Wording

/// What is wrong with a template, and where.
public enum TemplateError: Error, Hashable, Worded {
  case missing(template: String)
  /// Names that the form does not have, and those that it has.
  case unknown(template: String, names: [String], known: [String])
  case unclosed(template: String, section: String)
  case unopened(template: String, section: String)
  case brokenName(template: String, line: Int)
  case unknownMark(template: String, line: Int)

  public var wording: Wording {
    switch self {
    case .missing(let template):
      Wording(
        zh: "没有找到模板“\(template).txt”，请检查模板文件夹",
        en: "There is no template “\(template).txt”: please check the folder of templates")
    case .unknown(let template, let names, let known):
      Wording(
        zh:
          "模板“\(template)”中没有这些名称：\(names.joined(separator: "、"))；可用的是：\(known.joined(separator: "、"))",
        en:
          "Template “\(template)” has names that are not known: \(names.joined(separator: ", ")); there are \(known.joined(separator: ", "))"
      )
    case .unclosed(let template, let section):
      Wording(
        zh: "模板“\(template)”中“{{#\(section)}}”没有结束，请补上“{{/\(section)}}”",
        en: "In template “\(template)” “{{#\(section)}}” does not end: add “{{/\(section)}}”")
    case .unopened(let template, let section):
      Wording(
        zh: "模板“\(template)”中“{{/\(section)}}”没有对应的开头，请检查",
        en: "In template “\(template)” “{{/\(section)}}” ends what has not begun: please check")
    case .brokenName(let template, let line):
      Wording(
        zh: "模板“\(template)”第\(line)行的“{{”没有“}}”，请补上",
        en: "In template “\(template)”, line \(line), a “{{” has no “}}”: please add it")
    case .unknownMark(let template, let line):
      Wording(
        zh:
          "模板“\(template)”第\(line)行开头的【】不认识，可用：\(TemplateLine.Mark.listed)",
        en:
          "Template “\(template)”, line \(line), begins with an unknown mark; there are \(TemplateLine.Mark.listed)"
      )
    }
  }
}

extension TemplateLine.Mark {
  fileprivate static var listed: String {
    allCases.filter { $0 != .paragraph }.map { "【\($0.rawValue)】" }.joined()
  }
}
