import Testing

/// What people of the office do again and again.
extension Journey {
  /// Signs in with the password of the practice office.
  @discardableResult
  func signIn(_ officer: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try sees("登录", "工号", at: place).type(officer).press("Enter").type(
      JourneyOffice.password(of: officer))
    return try press("Enter").sees("\(officer) ", "今日", at: place)
  }

  /// Signs out by the menu, so that somebody else may sign in.
  @discardableResult
  func signOut(at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try go("退出登录", at: place).sees("口令", at: place)
  }

  /// Goes somewhere by the menu.
  @discardableResult
  func go(_ name: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    // The last line of the menu stands nowhere else: 菜单 and the name may be on the screen before.
    try press("F9").sees("退出登录（换人）", name, at: place).pick(name, at: place)
  }

  /// Presses the digit of a line of the list on the screen.
  @discardableResult
  func pick(_ name: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    let digit = frame?.digit(of: name)
    return try press(
      try #require(digit, "no digit: \(name)\n\(frame?.text ?? "")", sourceLocation: place))
  }

  /// Opens the acts of the case at hand and picks one: its form opens.
  @discardableResult
  func act(_ name: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try press("Enter").sees(" 办理  ", name, at: place).pick(name, at: place).sees("F2保存", at: place)
  }

  /// Goes on by Tab to the field with a label, and is there when the cursor stands behind that label.
  @discardableResult
  func tab(to label: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    for _ in 0..<25 {
      let before = try look()
      if before.beforeCursor.contains(label) { return self }
      try press("Tab")
      try waits("expected the cursor to move", place) { $0.cursor != before.cursor }
    }
    Issue.record("no field \(label)\n\(frame?.text ?? "")", sourceLocation: place)
    throw JourneyError.noScreen
  }

  /// Fills in a field.
  @discardableResult
  func fill(_ label: String, _ text: String, at place: SourceLocation = #_sourceLocation) throws
    -> Journey
  {
    try tab(to: label, at: place).type(text).sees(text, at: place)
  }

  /// Types over what stands in a field.
  @discardableResult
  func replace(_ label: String, _ text: String, at place: SourceLocation = #_sourceLocation) throws
    -> Journey
  {
    try tab(to: label, at: place).press("C-u").type(text).cursor(behind: text, at: place)
  }

  /// Opens the register's search and types.
  @discardableResult
  func find(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try go("今日", at: place).sees("今日", at: place).press("F3").sees("台账", at: place)
      .press("F3").sees("离开查找", at: place).type(text).cursor(behind: text, at: place)
  }

  /// Takes in a petition; its number comes back.
  func takeIn(
    _ channel: String, from name: String, in village: String, _ matter: String,
    purpose: String? = nil,
    accused: String? = nil, at place: SourceLocation = #_sourceLocation
  ) throws -> String {
    try press("F7").sees("1  信访", at: place).press("1").sees("登记  信访", at: place)
    try tab(to: "渠道", at: place).type(channel).sees(channel, at: place)
    try fill("信访人", name, at: place).cursor(behind: name, at: place)
    try tab(to: "问题属地", at: place).type(village).press("Enter")
    try fill("反映事项", matter, at: place).cursor(behind: matter, at: place)
    if let purpose { try fill("目的", purpose, at: place) }
    if let accused { try fill("被反映人", accused, at: place) }
    try press("F2").sees("卷宗", "已登记 XF-2026-", matter, at: place)
    let number = frame?.text.firstMatch(of: /已登记 (XF-2026-\d{4})/)?.1
    return String(try #require(number, sourceLocation: place))
  }
}
