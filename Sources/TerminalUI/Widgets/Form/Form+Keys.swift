extension Form {
  /// Takes an event and says what it did.
  public mutating func handle(_ event: Event) -> FormOutcome {
    guard fields.indices.contains(focused) else { return .ignored }
    let outcome = list == nil ? handleField(event) : handleList(event)
    follow()
    return outcome
  }

  private mutating func handleField(_ event: Event) -> FormOutcome {
    let id = fields[focused].id
    if case .area(var area) = states[focused], area.handle(event) {
      return keep(.area(area), id)
    }
    switch event {
    case .key(.tab): return move(by: 1) ? .left(id) : .ignored
    case .key(.down): return move(by: 1) ? .left(id) : .taken
    case .key(.backTab): return move(by: -1) ? .left(id) : .ignored
    case .key(.up): return move(by: -1) ? .left(id) : .taken
    case .key(.enter): return move(by: 1) ? .left(id) : .submit
    case .key(.controlHome): return moveToEdge(last: false, from: id)
    case .key(.controlEnd): return moveToEdge(last: true, from: id)
    default: break
    }
    switch states[focused] {
    case .text(var text): return text.handle(event) ? keep(.text(text), id) : .ignored
    case .choice: return handleChoice(event, id)
    case .flag(let isSet):
      guard event == .key(.text(" ")) else { return .ignored }
      return keep(.flag(!isSet), id)
    case .area, .fixed: return .ignored
    }
  }

  private mutating func keep(_ state: FieldState, _ id: String) -> FormOutcome {
    let isSame = state.value == states[focused].value
    states[focused] = state
    return isSame ? .taken : .edited(id)
  }

  /// A closed list: typing or F4 opens it, deleting empties the field.
  private mutating func handleChoice(_ event: Event, _ id: String) -> FormOutcome {
    switch event {
    case .key(.backspace), .key(.delete), .key(.control("u")): return keep(.choice([]), id)
    case .key(.function(4)), .key(.alt(.down)), .key(.text(" ")):
      openList()
      return .taken
    case .key(.text), .paste:
      openList()
      return handleList(event)
    default: return .ignored
    }
  }

  private mutating func openList() {
    guard let items = fields[focused].items, case .choice(let chosen) = states[focused] else {
      return
    }
    list = PickList(items, chosen: chosen, allowsSeveral: fields[focused].allowsSeveral)
    fitList()
  }

  private mutating func handleList(_ event: Event) -> FormOutcome {
    guard var open = list else { return .ignored }
    let id = fields[focused].id
    switch event {
    case .key(.tab), .key(.backTab): return leaveList(&open, event)
    default: break
    }
    let outcome = open.handle(event)
    list = open
    switch outcome {
    case .ignored, .taken: return outcome == .taken ? .taken : .ignored
    case .cancelled:
      list = nil
      return .taken
    case .picked:
      if !open.allowsSeveral { list = nil }
      return keep(.choice(open.chosen), id)
    case .confirmed:
      list = nil
      let kept = keep(.choice(open.chosen), id)
      return move(by: 1) ? .left(id) : kept
    }
  }

  /// Tab takes what was narrowed down to, and goes nowhere while nothing matches.
  private mutating func leaveList(_ open: inout PickList, _ event: Event) -> FormOutcome {
    let id = fields[focused].id
    if !open.query.text.isEmpty {
      guard open.current != nil else { return .taken }
      _ = open.handle(.key(.enter))
    }
    list = nil
    let kept = keep(.choice(open.chosen), id)
    return move(by: event == .key(.tab) ? 1 : -1) ? .left(id) : kept
  }

  private mutating func move(by step: Int) -> Bool {
    var index = focused + step
    while fields.indices.contains(index), fields[index].isReadonly { index += step }
    guard fields.indices.contains(index) else { return false }
    focused = index
    return true
  }

  private mutating func moveToEdge(last: Bool, from id: String) -> FormOutcome {
    let open = fields.indices.filter { !fields[$0].isReadonly }
    guard let edge = last ? open.last : open.first, edge != focused else { return .taken }
    focused = edge
    return .left(id)
  }
}
