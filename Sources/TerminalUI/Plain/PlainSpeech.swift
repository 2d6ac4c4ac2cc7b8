import Wording

/// What is said of the screens that come up: all of a new one, of one that is known what has changed.
struct PlainSpeech {
  private var spoken: PlainPage?
  /// What was read out of each screen when it was last there: who comes back hears what is new.
  private var heard: [String: [String]] = [:]
  /// Whether the status line said something else meanwhile.
  private var hasStatusMoved = false
  /// Whether something was said to be refused.
  private(set) var hasToldOfTrouble = false

  /// Whether this is another screen than the one that was read out last.
  func isElsewhere(_ page: PlainPage) -> Bool { spoken?.title != page.title }

  /// Takes notice of a screen that is shown for a moment, between the keys of one line.
  mutating func see(_ surface: Surface) {
    guard let message = surface.reading.frame?.status.message else { return }
    if message.asPlainLine != spoken?.status { hasStatusMoved = true }
  }

  /// Forgets that a screen was read out, so that it is read again.
  mutating func forget(_ page: PlainPage) {
    heard[page.title] = nil
    spoken?.title = ""
    spoken?.status = ""
  }

  /// Says what happened, then where one is and what is new there, then the line with the cursor.
  ///
  /// Who has typed a line is told when nothing came of it.
  mutating func say(_ page: PlainPage, isAnswer: Bool, isForm: Bool) -> [String] {
    let isNew = isElsewhere(page)
    var lines: [String] = []
    let isFresh = hasStatusMoved || isAnswer && page.isTrouble
    if !page.status.isEmpty, isFresh || page.status != spoken?.status {
      lines.append(page.status)
      hasToldOfTrouble = hasToldOfTrouble || page.isTrouble
    }
    if isNew { lines += opening(page) }
    // Another person has heard nothing yet.
    if page.notes != spoken?.notes { heard = [:] }
    let said = page.status
    lines += body(page).filter { $0 != said || !lines.contains(said) }
    if let here = page.here, isNew || here != spoken?.here || page.position != spoken?.position {
      lines.append(Wording(zh: "当前：", en: "Here: ")[page.language] + here)
    }
    if !isForm, !page.meaning.isEmpty, isNew || page.meaning != spoken?.meaning {
      lines.append(page.meaning)
    }
    if isNew, heard[page.title] == nil { lines += Self.keys(page) }
    if lines.isEmpty, isAnswer, !isForm {
      let nothing = Wording(zh: "没有变化", en: "Nothing has changed")
      lines = [page.status.isEmpty ? nothing[page.language] : page.status]
    }
    (spoken, heard[page.title], hasStatusMoved) = (page, page.lines, false)
    return lines
  }

  private func opening(_ page: PlainPage) -> [String] {
    let hint = Wording(
      zh: "逐行方式：? 说有哪些键，?? 再读一遍，#3 到第3行",
      en: "Line by line: ? says the keys, ?? reads again, #3 goes to line 3")
    return ["", "== " + page.title] + (spoken == nil ? [hint[page.language]] : [])
      + (spoken?.notes != page.notes && !page.notes.isEmpty ? [page.notes] : [])
  }

  /// A list is read whole; of all else, what was not there before.
  private func body(_ page: PlainPage) -> [String] {
    guard let known = heard[page.title] else { return page.lines }
    guard known != page.lines else { return [] }
    return page.rows != nil ? page.lines : page.lines.filter { !known.contains($0) }
  }

  /// The keys of the bar, in one line.
  private static func keys(_ page: PlainPage) -> [String] {
    let names = page.bindings.filter { $0.isShown && $0.isEnabled }.compactMap { binding in
      name(of: binding).map { "\($0) \(binding.label[page.language])" }
    }
    guard !names.isEmpty else { return [] }
    return [
      Wording(zh: "键：", en: "Keys: ")[page.language]
        + names.joined(separator: Wording(zh: "，", en: ", ")[page.language])
    ]
  }

  /// What a key of the bar is called, which cannot be `?` here.
  private static func name(of binding: Binding) -> String? {
    let key = binding.keys.first { $0 != .text("?") && $0 != .text("？") }
    let name = binding.keyText ?? key?.name ?? ""
    return name.isEmpty ? nil : name
  }

  /// Every key of a screen, a line each.
  static func help(_ page: PlainPage) -> [String] {
    page.bindings.compactMap { binding in
      let keys = binding.keys.filter { $0 != .text("?") && $0 != .text("？") }.map(\.name)
      let names = binding.keyText ?? keys.joined(separator: " ")
      return names.isEmpty ? nil : "\(names)  \(binding.label[page.language])".asPlainLine
    }
  }
}
