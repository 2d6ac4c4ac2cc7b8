import Casework
import OfficeStore
import TerminalUI
import Wording

/// A screen of the office: it reads afresh when it is shown or refreshed, and draws in one frame.
protocol DeskScreen: Screen where Desk == Screens.Desk {
  /// Where one is, behind the office's name.
  func title(_ desk: Desk) -> String
  /// What the row or field under the cursor means.
  func help(_ desk: Desk) -> String
  /// What F1 says of it beside its keys.
  func helpTopics(_ desk: Desk) -> [HelpTopic]
  /// The place in the list.
  func position(_ desk: Desk) -> String
  /// What a key means here; `.ignored` leaves it to the keys that mean one thing everywhere.
  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk>
  /// Reads what it shows anew.
  mutating func reload(_ desk: Desk)
  /// Takes in what a job of its own has got to; true when it has something new to show.
  mutating func look(_ desk: Desk) -> Bool
  /// Words what it keeps in the language that was just chosen.
  mutating func relabel(_ desk: Desk)
  /// Whether it shows the past day that is looked back at, and its title says so.
  var looksBack: Bool { get }
  /// The cases and visits that it shows.
  var subjects: [Identifier] { get }
  /// One of them has been closed to the viewer: it must go from the screen.
  mutating func hide(_ desk: Desk) -> Handled<Desk>
  /// Takes the size of the body.
  mutating func fit(_ size: Size)
  /// Draws what is between title and help line.
  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk)
}

extension DeskScreen {
  func help(_ desk: Desk) -> String { "" }
  func helpTopics(_ desk: Desk) -> [HelpTopic] { [] }
  func position(_ desk: Desk) -> String { "" }
  mutating func fit(_ size: Size) {}
  mutating func relabel(_ desk: Desk) {}
  mutating func look(_ desk: Desk) -> Bool { false }
  var subjects: [Identifier] { [] }
  var looksBack: Bool { false }

  mutating func hide(_ desk: Desk) -> Handled<Desk> {
    desk.refresh()
    reload(desk)
    desk.tell(Desk.hidden, .warning)
    return .taken
  }

  mutating func handle(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .resize(let size):
      fit(desk.body(of: size))
      reload(desk)
      desk.look(at: self)
      return .taken
    case .resumed:
      // The language may have been switched.
      relabel(desk)
      reload(desk)
      desk.look(at: self)
      return .taken
    case .tick, .woken:
      if let displaced = desk.displacement() { return displaced }
      if hasToHide(desk) { return hide(desk) }
      let isNew = look(desk)
      return desk.poll() || isNew ? .taken : .ignored
    case .key(.function(8)):
      return .ignored
    case .key(.function(5)):
      desk.flash = nil
      if let displaced = desk.displacement() { return displaced }
      desk.refresh()
      reload(desk)
      return .taken
    case .key, .paste:
      desk.flash = nil
      if let displaced = desk.displacement() { return displaced }
      guard !hasToHide(desk) else { return hide(desk) }
      let handled = press(event, desk)
      if case .taken = handled { desk.look(at: self) }
      guard let question = desk.clockQuestion else { return handled }
      desk.clockQuestion = nil
      return .push(ClockScreen(question, desk))
    case .hangup, .interrupted:
      return .ignored
    }
  }

  private func hasToHide(_ desk: Desk) -> Bool {
    let subjects = subjects
    return !subjects.isEmpty && desk.hasClosed(subjects)
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let body = desk.drawFrame(
      on: &surface, in: area, title: (looksBack ? desk.cutOffMark : "") + title(desk),
      help: help(desk), position: position(desk),
      bindings: bindings)
    drawBody(on: &surface, in: body, desk)
  }
}

extension Desk {
  static let hidden = Wording(
    zh: "有事项已改为限制知悉，不再显示", en: "A matter has been restricted and is no longer shown")

  /// Draws title, rule, help, status and key bar, and says where the body is.
  func drawFrame(
    on surface: inout Surface, in area: Rect, title: String, help: String, position: String,
    bindings: [Binding]
  ) -> Rect {
    let marks =
      (book.file.isPractice ? say("〔练习数据〕", " [Practice data]") : "")
      + (office.copyMark.map { say("〔副本 \($0.made)〕", " [Copy \($0.made)]") } ?? "")
    let name = marks.isEmpty ? book.file.name : book.file.township + marks
    let (message, style) = status
    let body = Frame(
      title: "\(name)  \(title)", notes: notes, help: help,
      status: StatusLine(message, style: style, position: position),
      keyBar: KeyBar(bindings + Self.everywhere(bindings), language: language)
    ).draw(on: &surface, in: area)
    return drawFirstHour(on: &surface, in: body)
  }

  /// Who is at work and what day it is, from the fullest to the shortest form.
  private var notes: [String] {
    let (day, short) = ("\(say(today.wordingWithWeekday)) ", "\(today.short) ")
    guard let viewer else { return [day, short] }
    let who = "\(viewer.number) \(viewer.name)"
    let roles = viewer.roles.sorted { $0.rawValue < $1.rawValue }.map(\.wording).joined()
    return ["\(who) \(say(roles))  \(day)", "\(who)  \(day)", "\(who)  \(short)", "\(who) "]
  }

  private var status: (String, Style) {
    if let flash { return (say(flash.wording), flash.style) }
    if let obstacle { return (say(obstacle.wording), .danger) }
    if updates > 0, !isLocked {
      return (say("有\(updates)处更新 F5刷新", "\(updates) update(s), F5 shows them"), .warning)
    }
    return banner.map { (say($0), .warning) } ?? ("", .text)
  }

  /// What everybody is to know for a time: that the recovery code was used.
  private var banner: Wording? {
    guard let recovery = book.file.recovery, recovery.isShown(on: today) else { return nil }
    let name = book.name(ofOfficer: recovery.officer)
    return Wording(
      zh: "\(recovery.day.short)用恢复码重设了\(name)的口令，不是本单位所为的请报告领导",
      en:
        "On \(recovery.day.short) the recovery code gave \(name) a new password: report it if it was nobody of yours"
    )
  }

  /// The keys that mean one thing everywhere, where a screen does not name them itself.
  private static func everywhere(_ bindings: [Binding]) -> [Binding] {
    let common = [
      Binding("help", [.function(1)], Wording(zh: "帮助", en: "Help")),
      Binding("menu", [.function(9)], Wording(zh: "菜单", en: "Menu")),
      Binding("back", [.function(10), .escape], Wording(zh: "返回", en: "Back")),
    ]
    let ids = Set(bindings.map(\.id))
    return common.filter { !ids.contains($0.id) }
  }
}
