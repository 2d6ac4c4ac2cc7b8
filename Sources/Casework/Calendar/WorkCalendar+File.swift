import Wording

extension WorkCalendar {
  /// Reads `holidays.csv`: lines of `date,kind,name`, where kind is `rest` or `work`; `#` begins a remark, a line without digits is a heading.
  ///
  /// - Throws: `TablesError`: the line and the reason.
  public init(csv: String, file: String = "holidays.csv") throws {
    var exceptions: [Exception] = []
    var seen: Set<Day> = []
    for (index, line) in csv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let text = Tidy.line(String(line))
      if text.isEmpty || text.hasPrefix("#") || !text.contains(where: \.isNumber) {
        continue
      }
      func fail(_ reason: Wording) -> TablesError {
        TablesError(file, line: index + 1, reason)
      }
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else {
        throw fail(
          Wording(
            zh: "应为三列：日期,rest或work,名称", en: "three columns are expected: date, rest or work, name"))
      }
      guard let day = Day(parts[0]) else {
        throw fail(Wording(zh: "没有“\(parts[0])”这一天", en: "there is no day “\(parts[0])”"))
      }
      guard let kind = Exception.Kind(rawValue: parts[1]) else {
        throw fail(
          Wording(zh: "“\(parts[1])”应为rest（放假）或work（上班）", en: "“\(parts[1])” must be rest or work"))
      }
      guard kind == .rest || day.weekday >= 6 else {
        throw fail(
          Wording(zh: "\(day)不是周末，不需写明上班", en: "\(day) is no weekend day: it is worked anyway"))
      }
      guard seen.insert(day).inserted else {
        throw fail(Wording(zh: "\(day)重复", en: "\(day) is there twice"))
      }
      exceptions.append(Exception(day: day, kind: kind, name: parts[2]))
    }
    self.init(exceptions)
  }
}
