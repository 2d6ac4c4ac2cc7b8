import Wording

/// Reads screens out as lines and makes keys of the lines that are typed: what a terminal without a
/// cursor is given of the same screens.
struct PlainDialogue {
  /// Whether a line was not understood, a field was wrong or something was refused.
  var hasRefused: Bool { hasRefusedLine || speech.hasToldOfTrouble }
  private var hasRefusedLine = false
  private var speech = PlainSpeech()
  private var filling = PlainFilling()
  private var steps: [PlainKeys.Step] = []
  /// Whether a line was typed for keys since something was said.
  private var isAnswering = false
  /// Whether the same is asked again, since the line said nothing.
  private var isRepeating = false

  /// Whether steps are left from the last line.
  var isBusy: Bool { !steps.isEmpty }

  /// Whether another screen has come up by itself since one was read out.
  func isElsewhere(_ surface: Surface) -> Bool { speech.isElsewhere(PlainPage(surface)) }

  /// Takes notice of a screen that is shown for a moment, between the keys of one line.
  mutating func see(_ surface: Surface) { speech.see(surface) }

  /// The next event of the line that was typed last; nil when all are done.
  mutating func next(on surface: Surface) -> Event? {
    while let step = steps.first {
      switch step {
      case .event(let event):
        steps.removeFirst()
        return event
      case .toTop(let before):
        guard before != surface else {
          steps.removeFirst()
          continue
        }
        steps[0] = .toTop(before: surface)
        return .key(.up)
      case .row(let row):
        steps.replaceSubrange(0...0, with: PlainKeys.way(to: row, on: surface))
      }
    }
    return nil
  }

  /// What is to be said once the keys of a line are through.
  mutating func settle(on surface: Surface) -> [String] {
    switch surface.reading.focus {
    case .form(let form, _):
      let page = PlainPage(surface)
      return keep(filling.settle(PlainForm(form, on: page), page))
    // A question over the form is of the form; any other screen ends it.
    case .dialog: return []
    case .list, .text, nil:
      filling.begin()
      return []
    }
  }

  /// Says what is new on the screen.
  mutating func say(_ surface: Surface) -> [String] {
    let isForm = if case .form = surface.reading.focus { true } else { false }
    defer { isAnswering = false }
    return speech.say(PlainPage(surface), isAnswer: isAnswering, isForm: isForm)
  }

  /// The question that stands there; what goes before it is not said twice.
  func question(on surface: Surface) -> PlainQuestion {
    var question = asked(on: surface)
    if isRepeating { question.lines = [] }
    return question
  }

  private func asked(on surface: Surface) -> PlainQuestion {
    let page = PlainPage(surface)
    switch surface.reading.focus {
    case .form(let form, _): return filling.question(form, page)
    case .dialog(let dialog): return PlainQuestion(dialog, page.language)
    case .list(let list): return PlainQuestion(list, page.language)
    case .text(let text, let place):
      return PlainQuestion(text, named: PlainPage.text(before: place, on: surface))
    case nil: return PlainQuestion()
    }
  }

  private mutating func keep(_ reply: PlainReply) -> [String] {
    steps = reply.steps
    hasRefusedLine = hasRefusedLine || reply.isRefusal
    return reply.lines
  }
}

extension PlainDialogue {
  /// Takes a line that was typed: says what is to be said of it at once, and keeps what it does to the screen.
  mutating func take(_ line: String, on surface: Surface) -> [String] {
    let page = PlainPage(surface)
    // What a password is, is nobody's to say again: blanks in it count.
    let isSecret = question(on: surface).isSecret
    let line = isSecret ? line : line.trimmingBlanks
    (isAnswering, isRepeating) = (false, false)
    if !filling.isCollecting {
      switch Folding.halfWidth(line) {
      case "?": return help(page, surface.reading.focus)
      case "??":
        speech.forget(page)
        return []
      default: break
      }
    }
    let reply = reply(to: line, page, surface.reading)
    isAnswering = !reply.steps.isEmpty
    isRepeating = reply.isRefusal
    return keep(reply)
  }

  private func help(_ page: PlainPage, _ focus: Reading.Focus?) -> [String] {
    let choices: [String] =
      if case .form(let form, _) = focus { filling.choices(form) } else { [] }
    return PlainSpeech.help(page) + PlainHelp.lines(focus, page.language) + choices
  }

  private mutating func reply(to line: String, _ page: PlainPage, _ reading: Reading) -> PlainReply
  {
    let hasRows = reading.rows != nil
    switch reading.focus {
    case .form(let form, _):
      let plain = PlainForm(form, on: page)
      return plain.open.isEmpty
        ? Self.press(line, page, hasRows: false) : filling.take(line, plain, page)
    case .dialog(let dialog): return Self.choose(line, dialog, page)
    case .list(let list): return Self.choose(line, list, page)
    case .text(let text, _): return Self.type(line, text, page, hasRows: hasRows)
    case nil: return Self.press(line, page, hasRows: hasRows)
    }
  }

  private static func press(_ line: String, _ page: PlainPage, hasRows: Bool) -> PlainReply {
    guard !line.isEmpty else { return .press(.enter) }
    guard var steps = PlainKeys.steps(line) else {
      let unknown = Wording(
        zh: "不认识“\(line)”，输入 ? 看这里有哪些键",
        en: "“\(line)” is no key: ? says the keys that there are")
      return .refuse([unknown[page.language].asPlainLine])
    }
    if let last = page.rows, let wrong = steps.lazy.compactMap(\.row).first(where: { $0 > last }) {
      let missing = Wording(
        zh: "没有第\(wrong)行，只有\(last)行", en: "There is no line \(wrong): there are \(last)")
      return .refuse([missing[page.language].asPlainLine])
    }
    // The number of a line that is said with it opens it.
    if hasRows, steps.count == 1, case .row = steps[0] { steps.append(.event(.key(.enter))) }
    return PlainReply(steps: steps)
  }

  private static func type(_ line: String, _ text: TextField, _ page: PlainPage, hasRows: Bool)
    -> PlainReply
  {
    if let key = PlainKeys.inText(line) { return .press(key) }
    if text.isMasked { return .press([.key(.control("u")), .paste(line), .key(.enter)]) }
    if line.isEmpty { return .press(.enter) }
    if line == "-" { return .press(.control("u")) }
    if hasRows, PlainKeys.row(line) != nil { return press(line, page, hasRows: true) }
    return .press([.key(.control("u")), .paste(line.asLiteral)])
  }

  private static func choose(_ line: String, _ dialog: Dialog, _ page: PlainPage) -> PlainReply {
    let buttons = dialog.buttons.map { PickItem(id: $0.id, label: $0.label) }
    return choose(line, among: buttons, page) { place in
      go(place - dialog.selected, back: .left, on: .right) + [.key(.enter)]
    }
  }

  private static func choose(_ line: String, _ list: PickList, _ page: PlainPage) -> PlainReply {
    choose(line, among: list.items, page) { place in
      go(place - list.selectedRow, back: .up, on: .down)
        + [.key(list.allowsSeveral ? .text(" ") : .enter)]
    }
  }

  private static func choose(
    _ line: String, among items: [PickItem], _ page: PlainPage, _ events: (Int) -> [Event]
  ) -> PlainReply {
    if let key = PlainKeys.inText(line) { return .press(key) }
    guard !line.isEmpty else { return .press(.enter) }
    switch PlainChoice(line, among: items) {
    case .one(let place): return .press(events(place))
    case let choice: return .refuse(Misunderstood(line, choice, items).sentences(page.language))
    }
  }

  private static func go(_ distance: Int, back: Key, on: Key) -> [Event] {
    Array(repeating: .key(distance < 0 ? back : on), count: abs(distance))
  }
}

extension String {
  /// A line that begins with `=` is the text behind it, whatever that would mean.
  var asLiteral: String { first == "=" ? String(dropFirst()) : self }
}
