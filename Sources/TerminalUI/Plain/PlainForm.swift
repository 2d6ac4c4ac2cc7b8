import Wording

/// How a form is gone through line by line: the keys that do to it what a line says.
struct PlainForm {
  /// The form as it stands on the screen.
  let form: Form
  /// Which fields are asked for, in their order.
  let open: [Int]
  /// What the title and the fields are: another form begins anew.
  let name: String

  init(_ form: Form, on page: PlainPage) {
    self.form = form
    open = form.fields.indices.filter { !form.fields[$0].isReadonly }
    name = ([page.title] + form.fields.map(\.id)).joined(separator: "\n")
  }

  /// The place of the focus among the fields that are asked for.
  var place: Int { open.firstIndex(of: form.focused) ?? 0 }
  var isLast: Bool { place == open.count - 1 }
  var field: FormField { form.fields[form.focused] }

  /// The keys from the focus to another place.
  func go(to target: Int) -> [Event] {
    let key: Event = .key(target < place ? .backTab : .tab)
    return Array(repeating: key, count: abs(target - place))
  }

  /// The keys that leave the field, so that it is judged: on, or back and forth at the end; a list's own Enter has gone on.
  func leave(after events: [Event]) -> [Event] {
    guard isLast else { return events.last == .key(.enter) ? [] : [.key(.tab)] }
    return open.count > 1 ? [.key(.backTab), .key(.tab)] : []
  }

  /// The place of the field with this name, or that it begins with.
  func place(of line: String) -> Int? {
    let name = line.lowercased()
    let labels = open.map { form.fields[$0].label.lowercased() }
    return labels.firstIndex(of: name) ?? labels.firstIndex { $0.hasPrefix(name) }
  }

  /// The first field that is wrong, or that is required and was emptied.
  var firstWrong: Int? {
    open.firstIndex { index in
      let field = form.fields[index]
      return form.errors[field.id] != nil
        || field.isRequired && form[field.id].allSatisfy(\.isWhitespace)
    }
  }

  /// The keys that empty the field.
  var empty: [Event] {
    if case .flag = field.kind { return form[field.id].isEmpty ? [] : [.key(.text(" "))] }
    return [.key(.control("u"))]
  }

  /// The keys that set the field to what a line says, or why it says nothing.
  func set(_ line: String) -> Result<[Event], Misunderstood> {
    switch field.kind {
    case .text, .password, .area, .readonly: .success(empty + [.paste(line)])
    case .flag: setFlag(line)
    case .pick(let items):
      switch PlainChoice(line, among: items) {
      case .one(let place): .success(pick([place], several: false))
      case let other: .failure(Misunderstood(line, other, items))
      }
    case .multiPick(let items): setSeveral(line, items)
    }
  }

  private func setFlag(_ line: String) -> Result<[Event], Misunderstood> {
    let word = Folding.halfWidth(line).lowercased()
    let isYes = ["y", "yes", "1", "是", "x", "true"].contains(word)
    guard isYes || ["n", "no", "0", "否", "false"].contains(word) else {
      return .failure(Misunderstood(line, .none, []))
    }
    let isSame = isYes == !form[field.id].isEmpty
    return .success(isSame ? [] : [.key(.text(" "))])
  }

  private func setSeveral(_ line: String, _ items: [PickItem]) -> Result<[Event], Misunderstood> {
    var places: [Int] = []
    for part in PlainChoice.parts(of: line, among: items) {
      switch PlainChoice(part, among: items) {
      case .one(let place): places.append(place)
      case let other: return .failure(Misunderstood(part, other, items))
      }
    }
    return .success(pick(Set(places).sorted(), several: true))
  }

  /// Opens the list, goes to each, marks it, and ends.
  private func pick(_ places: [Int], several: Bool) -> [Event] {
    var events: [Event] = [.key(.control("u")), .key(.alt(.down))]
    var at = 0
    for place in places {
      events += Array(repeating: .key(.down), count: place - at)
      if several { events.append(.key(.text(" "))) }
      at = place
    }
    return events + [.key(.enter)]
  }
}

/// Why a line chose nothing.
struct Misunderstood: Error {
  let line: String
  let candidates: [String]

  init(_ line: String, _ choice: PlainChoice, _ items: [PickItem]) {
    self.line = line
    if case .several(let places) = choice {
      candidates = places.map { PlainChoice.offered($0, of: items) }
    } else {
      candidates = []
    }
  }

  func sentences(_ language: Language) -> [String] {
    let first =
      candidates.isEmpty
      ? Wording(
        zh: "没有“\(line)”这一项，输入 ? 看可以填什么",
        en: "“\(line)” is none of these: ? says what can be given")
      : Wording(zh: "“\(line)”有几项，请写明：", en: "“\(line)” may be several, say which:")
    return [first[language].asPlainLine] + candidates.map(\.asPlainLine)
  }
}
