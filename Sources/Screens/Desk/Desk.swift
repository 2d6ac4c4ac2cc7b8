public import Casework
public import OfficeStore
import TerminalUI
public import Wording

/// What all screens share: the open office, who is signed in, the day, the language.
///
/// It lives on the thread of the loop and nowhere else.
public final class Desk {
  /// What the executable hands in.
  public struct Means {
    /// Now; the one clock of the screens.
    public let clock: () -> Instant
    /// Runs a job on a thread of its own; the loop is woken when it is done.
    public let run: (@escaping @Sendable () -> Void) -> Void
    /// Wipes what has scrolled out of the window.
    public let clearScrollback: () -> Void
    public let pinyin: Pinyin
    /// The text of a file that the user names.
    public let readText: (String) throws -> String
    /// The rules, codes and holidays that came with the program.
    public let shippedTables: () throws -> Tables
    /// The made-up names of the practice office: number, password and role, for its sign-in screen.
    public let practiceSignIns: [(number: String, password: String, role: Wording)]
    /// What the user should know about the terminal.
    public let notices: [Wording]
    /// Templates, files and the printer.
    public let paper: PaperTray

    /// Hands in what the screens need of the world.
    public init(
      clock: @escaping () -> Instant, run: @escaping (@escaping @Sendable () -> Void) -> Void,
      clearScrollback: @escaping () -> Void, pinyin: Pinyin,
      readText: @escaping (String) throws -> String,
      shippedTables: @escaping () throws -> Tables,
      practiceSignIns: [(number: String, password: String, role: Wording)], notices: [Wording],
      paper: PaperTray = .none
    ) {
      self.clock = clock
      self.run = run
      self.clearScrollback = clearScrollback
      self.pinyin = pinyin
      self.readText = readText
      self.shippedTables = shippedTables
      self.practiceSignIns = practiceSignIns
      self.notices = notices
      self.paper = paper
    }
  }

  public let office: Office
  let means: Means
  public var language: Language
  /// Who is signed in.
  private(set) var viewer: Viewer?
  /// When the officer had looked before this time.
  private(set) var lastLook: Instant?
  /// What has just happened, for the status line of whichever screen is on top.
  var flash: Flash?
  /// How many entries others have made since the lists were read.
  private(set) var updates = 0
  /// Whether the lock is on top already.
  var isLocked = false
  /// Up to which entry the lists were read, and up to which it was looked for news.
  private var (position, polled) = (0, 0)
  /// Up to which entry it was looked for what has been closed to the viewer.
  private var watched = 0

  /// The past day that the review, register, case files and matrix are shown for; nil is today.
  var cutOff: CutOff?
  /// The guided first hour of the one at work, where he has begun it.
  var firstHour: FirstHour?

  /// The question of the date that a save without a form met; the screen on top asks it.
  var clockQuestion: OfficeError?

  /// What has happened to the file that stands in the way of every save.
  private(set) var obstacle: OfficeError?
  private let copyOfToday = CopyOfToday()

  /// Whose numbers have just been revealed, until the screen that asked for it is on top again.
  private var justRevealed = Viewer.Revealed.nothing

  /// Something to say once.
  struct Flash {
    let wording: Wording
    let style: Style
  }

  /// Opens a desk at an office.
  public init(_ office: Office, language: Language, means: Means) {
    self.office = office
    self.language = language
    self.means = means
    position = (try? office.lastPosition()) ?? 0
    watched = position
  }

  var book: OfficeBook { office.book }
  var tables: Tables { book.tables }
  var today: Day { means.clock().day }

  /// The viewer for a query: as the office has him now, on today's day, which may have turned.
  var eyes: Viewer {
    viewer.flatMap { book.viewer(of: $0.officer, on: today) }
      ?? Viewer(
        officer: Identifier(high: 0, low: 0), number: "", name: "", roles: [], villages: [],
        today: today)
  }

  /// The text of a wording in the user's language.
  func say(_ wording: Wording) -> String { wording[language] }

  /// The text in the user's language.
  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  func signIn(_ viewer: Viewer) {
    self.viewer = viewer
    lastLook = try? office.look(by: viewer)
    refresh()
    isLocked = false
    firstHour = keptFirstHour()
    means.run(office.indexJob(for: viewer))
    guard !book.file.isPractice else { return }
    means.run { [office, copyOfToday] in copyOfToday.run(at: office) }
  }

  /// Goes on with what the officer may do now.
  func goOn(as viewer: Viewer) {
    let mayNow = (viewer.roles, viewer.villages)
    let isSame = self.viewer.map { ($0.roles, $0.villages) == mayNow } ?? false
    self.viewer = viewer
    if !isSame { means.run(office.indexJob(for: viewer)) }
  }

  func signOut() {
    viewer = nil
    cutOff = nil
    firstHour = nil
    justRevealed = .nothing
    updates = 0
    isLocked = false
    office.dropIndex()
    flash = nil
    means.clearScrollback()
  }

  /// Says that numbers may be shown in full to the screen that asked for it.
  func reveal(_ revealed: Viewer.Revealed) { justRevealed = revealed }

  /// What was revealed to the screen that is on top again: to be asked by it, and once.
  func takeRevealed() -> Viewer.Revealed {
    defer { justRevealed = .nothing }
    return justRevealed
  }

  /// Says that something was done.
  func tell(_ wording: Wording, _ style: Style = .ok) {
    flash = Flash(wording: wording, style: style)
  }

  /// Says what went wrong.
  func tell(_ error: some Worded) { flash = Flash(wording: error.wording, style: .danger) }

  /// Records acts; what stands in the way is said in the status line and nil comes back.
  func perform(_ proposals: [Proposal]) -> Receipt? {
    do {
      return try record(proposals)
    } catch .clockSuspect(let now, let last) {
      clockQuestion = .clockSuspect(now: now, last: last)
    } catch {
      tell(error)
    }
    return nil
  }

  /// Records acts.
  ///
  /// Nothing is recorded while a past day is shown.
  func record(_ proposals: [Proposal]) throws(OfficeError) -> Receipt {
    guard cutOff == nil else { throw .refused(Refusal(.notNow, pastIsForReading)) }
    let receipt = try office.perform(proposals, by: eyes)
    look(at: nil)
    return receipt
  }

  /// Asks a query; what goes wrong is said in the status line, and `otherwise` comes back.
  func ask<Value>(_ otherwise: Value, _ query: (Office, Viewer) throws(OfficeError) -> Value)
    -> Value
  {
    do {
      return try query(office, eyes)
    } catch {
      tell(error)
      return otherwise
    }
  }

  /// Looks whether others have committed; true when the status line has something new to say.
  func poll() -> Bool {
    let (isToldOfCopy, isToldOfObstacle) = (tellOfCopy(), lookForObstacle())
    return pollNews() || isToldOfCopy || isToldOfObstacle
  }

  private func tellOfCopy() -> Bool {
    guard viewer != nil, let failure = copyOfToday.take() else { return false }
    tell(failure, .warning)
    return true
  }

  private func lookForObstacle() -> Bool {
    let found = office.obstacle
    defer { obstacle = found }
    return found != obstacle
  }

  private func pollNews() -> Bool {
    guard viewer != nil, let last = try? office.lastPosition(), last != polled,
      let news = try? office.news(since: position, for: eyes)
    else { return false }
    polled = last
    guard news != updates else { return false }
    updates = news
    // That something was saved has been read by now; what went wrong stays.
    if flash?.style == .ok { flash = nil }
    return true
  }

  /// Whether something that is shown has been closed to the viewer since this was asked last.
  func hasClosed(_ shown: some Sequence<Identifier>) -> Bool {
    guard viewer != nil, let last = try? office.lastPosition(), last != watched,
      let closed = try? office.closed(since: watched, to: eyes)
    else { return false }
    watched = last
    return shown.contains { closed.contains($0) }
  }

  /// Takes in what others have committed: only when the user asks.
  func refresh() {
    try? office.refresh()
    position = (try? office.lastPosition()) ?? position
    updates = 0
  }
}
