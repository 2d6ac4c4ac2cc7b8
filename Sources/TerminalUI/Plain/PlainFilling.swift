import Wording

/// How far a form has been gone through: field by field, then to saving, then what was wrong.
struct PlainFilling {
  /// Which form it is.
  private var name = ""
  /// Whether the fields are through, and what is left is to save.
  private var isAtEnd = false
  /// Whether only what is wrong is asked for, after saving was refused.
  private var isMending = false
  /// The field that was just answered, and how.
  private var answered: (id: String, typed: String?)?
  private var isSaving = false
  /// The lines so far of a text of several.
  private var collected: [String]?

  /// Whether a line is one of a text of several.
  var isCollecting: Bool { collected != nil }

  /// What is asked of a form.
  func question(_ form: Form, _ page: PlainPage) -> PlainQuestion {
    if isCollecting { return PlainQuestion(prompt: ". ") }
    if isAtEnd, let save = page.save { return PlainQuestion(endOf: form, saving: save) }
    guard form.fields.indices.contains(form.focused) else { return PlainQuestion() }
    return PlainQuestion(form.fields[form.focused], form)
  }

  /// The choices of the field that is asked for.
  func choices(_ form: Form) -> [String] {
    guard !isAtEnd, form.fields.indices.contains(form.focused),
      let items = form.fields[form.focused].items
    else { return [] }
    return items.indices.map { PlainChoice.offered($0, of: items).asPlainLine }
  }

  /// Begins with another form, or with none.
  mutating func begin(_ name: String = "") {
    self = PlainFilling()
    self.name = name
  }

  /// Takes a line that answers what is asked.
  mutating func take(_ line: String, _ plain: PlainForm, _ page: PlainPage) -> PlainReply {
    if name != plain.name { begin(plain.name) }
    if isCollecting { return collect(line, plain, page) }
    if let key = PlainKeys.inText(line) {
      let saves = page.save?.keys.contains(key) ?? false
      if saves { isSaving = true } else { begin(plain.name) }
      return .press(key)
    }
    if isAtEnd, page.save != nil { return end(line, plain, page) }
    switch line {
    case "": return leave(plain, page, typed: nil, by: [])
    case "-": return leave(plain, page, typed: "", by: plain.empty)
    case "<": return .press(plain.place > 0 ? [.key(.backTab)] : [])
    case ".": return finish(plain, page)
    default: break
    }
    if case .area(_, takesEnter: true) = plain.field.kind {
      collected = []
      return collect(line, plain, page)
    }
    let text = plain.field.kind == .password ? line : line.asLiteral
    switch plain.set(text) {
    case .success(let events): return leave(plain, page, typed: text, by: events)
    case .failure(let misunderstood): return .refuse(misunderstood.sentences(page.language))
    }
  }

  /// Takes one line of a text of several; a lone `.` ends it.
  private mutating func collect(_ line: String, _ plain: PlainForm, _ page: PlainPage)
    -> PlainReply
  {
    guard line == "." else {
      collected?.append(line)
      return .nothing
    }
    let text = (collected ?? []).joined(separator: "\n")
    collected = nil
    return leave(plain, page, typed: text, by: plain.empty + [.paste(text)])
  }

  /// Leaves a field that was answered; a form that has no key to save is sent off by its last field.
  private mutating func leave(
    _ plain: PlainForm, _ page: PlainPage, typed: String?, by events: [Event]
  ) -> PlainReply {
    guard page.save != nil else {
      return .press(events + (plain.isLast ? [.key(.enter)] : plain.leave(after: events)))
    }
    (answered, isAtEnd) = ((plain.field.id, typed), plain.isLast)
    return .press(events + plain.leave(after: events))
  }

  /// Goes to the end of the form.
  private mutating func finish(_ plain: PlainForm, _ page: PlainPage) -> PlainReply {
    guard page.save != nil else {
      return .press(plain.go(to: plain.open.count - 1) + [.key(.enter)])
    }
    isAtEnd = true
    return .nothing
  }

  /// What is done when all fields are through.
  private mutating func end(_ line: String, _ plain: PlainForm, _ page: PlainPage) -> PlainReply {
    switch line {
    case "", ".":
      isSaving = true
      return .press(.function(2))
    case "<":
      isAtEnd = false
      return .press(plain.go(to: plain.open.count - 1))
    default:
      guard let place = plain.place(of: line) else {
        return .refuse(Misunderstood(line, .none, []).sentences(page.language))
      }
      (isAtEnd, isMending) = (false, true)
      return .press(plain.go(to: place))
    }
  }
}

extension PlainFilling {
  /// What is said and done once the keys of a line are through: how a field was understood, what is wrong with it.
  mutating func settle(_ plain: PlainForm, _ page: PlainPage) -> PlainReply {
    guard name == plain.name else {
      begin(plain.name)
      return .nothing
    }
    defer { (answered, isSaving) = (nil, false) }
    if isSaving { return mend(plain, page) }
    let fields = plain.form.fields
    guard let answered, let field = fields.first(where: { $0.id == answered.id }) else {
      return .nothing
    }
    return judge(field, answered.typed, plain, page)
  }

  /// What stood in the way of saving; the field that is asked for next says its own.
  private mutating func mend(_ plain: PlainForm, _ page: PlainPage) -> PlainReply {
    let form = plain.form
    guard !form.errors.isEmpty else { return .nothing }
    (isAtEnd, isMending) = (false, true)
    let others = plain.open.filter { $0 != form.focused }.map { form.fields[$0] }
    return .refuse(
      others.compactMap { field in
        form.errors[field.id].map { Self.said(Self.error, of: field, $0, page) }
      })
  }

  private mutating func judge(
    _ field: FormField, _ typed: String?, _ plain: PlainForm, _ page: PlainPage
  ) -> PlainReply {
    let form = plain.form
    if form.errors[field.id] != nil {
      isAtEnd = false
      let place = plain.open.firstIndex { form.fields[$0].id == field.id }
      var reply = PlainReply.press(plain.go(to: place ?? plain.place))
      reply.isRefusal = true
      return reply
    }
    var reply = PlainReply.nothing
    if isMending {
      if let wrong = plain.firstWrong { reply = .press(plain.go(to: wrong)) }
      (isMending, isAtEnd) = (plain.firstWrong != nil, plain.firstWrong == nil)
    }
    let value = PlainQuestion.shown(field, form).asPlainLine
    if let typed, field.kind != .password, value != typed, !value.isEmpty {
      reply.lines.append(Self.said(Wording(""), of: field, Wording(value), page))
    }
    if let warning = form.warnings[field.id] {
      reply.lines.append(Self.said(Self.warning, of: field, warning, page))
    }
    return reply
  }

  private static let error = Wording(zh: "错误：", en: "Error: ")
  private static let warning = Wording(zh: "请注意：", en: "Please note: ")

  private static func said(
    _ mark: Wording, of field: FormField, _ wording: Wording, _ page: PlainPage
  ) -> String {
    let said = wording[page.language]
    let colon = Wording(zh: "：", en: ": ")[page.language]
    let name = said.hasPrefix(field.label) ? "" : field.label + colon
    return (mark[page.language] + name + said).asPlainLine
  }
}
