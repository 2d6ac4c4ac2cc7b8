import Casework
import Wording

/// The last numbers in a copy, and those that were given out on paper after it was taken.
struct LastNumbers {
  private typealias Series = (series: Number.Series, year: Int, serial: Int)
  private let known: [Series]
  /// A greater leap is taken for a typing mistake.
  private static let greatestLeap = 1000

  init(_ known: [(series: Number.Series, year: Int, serial: Int)]) {
    self.known = known
  }

  /// Asks for each series; Enter is the same as in the copy. Only greater ones come back.
  func asked(_ prompt: Prompt) throws(Complaint) -> [Number] {
    var lasts: [Number] = []
    for run in known {
      while true {
        let typed = Tidy.code(
          try prompt.line(Self.question(run)))
        if typed.isEmpty { break }
        let serial = Int(typed)
        let number = serial.map { Number(run.series, year: run.year, serial: $0) } ?? Number(typed)
        guard let number, number.series == run.series, number.year == run.year else {
          prompt.say(Wording(zh: "请只写流水号，如34\n", en: "Write the serial alone, like 34\n"))
          continue
        }
        do {
          if let last = try checked(number) { lasts.append(last) }
          break
        } catch {
          prompt.say(error.wording + Wording("\n"))
        }
      }
    }
    return lasts
  }

  /// Takes those that were named on the command line.
  func given(_ texts: [String]) throws(Complaint) -> [Number] {
    var lasts: [Number] = []
    for text in texts {
      guard let number = Number(Tidy.code(text)) else {
        throw Complaint(
          .notValid,
          Wording(
            zh: "“\(text)”不是编号，应如XF-2026-0034",
            en: "“\(text)” is no number: write it like XF-2026-0034"))
      }
      if let last = try checked(number) { lasts.append(last) }
    }
    return lasts
  }

  /// Nil when it is the one in the copy.
  private func checked(_ number: Number) throws(Complaint) -> Number? {
    let run = known.first { $0.series == number.series && $0.year == number.year }
    guard let run else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "\(number)的年份在副本之前或今年之后，请核对",
          en: "The year of \(number) is before the copy or still to come: please check"))
    }
    let last = Number(run.series, year: run.year, serial: max(run.serial, 1))
    guard number.serial >= run.serial else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "\(number)小于副本中的最后一个编号\(last)，请核对",
          en: "\(number) is before the last one in the copy, \(last): please check"))
    }
    guard number.serial - run.serial <= Self.greatestLeap else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "\(number)比副本中的最后一个编号多出\(Self.greatestLeap)以上，请核对",
          en:
            "\(number) is more than \(Self.greatestLeap) beyond the last one in the copy: please check"
        ))
    }
    return number.serial > run.serial ? number : nil
  }

  private static func question(_ run: Series) -> Wording {
    let name =
      switch run.series {
      case .petition: Wording(zh: "信访", en: "Petitions")
      case .dispute: Wording(zh: "纠纷", en: "Disputes")
      case .visit: Wording(zh: "来访", en: "Visits")
      }
    let last =
      run.serial == 0
      ? Wording(zh: "副本中还没有编号", en: "none yet in the copy")
      : Wording(zh: "副本中最后是", en: "last in the copy: ")
        + Wording("\(Number(run.series, year: run.year, serial: run.serial))")
    return name
      + Wording(
        zh: "\(run.year)年，\(last.zh)；纸面上已发出的最后一个（相同按回车）：",
        en:
          " of \(run.year), \(last.en); last given out on paper (Enter: the same): "
      )
  }
}
