public import Casework
public import OfficeStore
public import TerminalUI
public import Wording

/// What the screens share before there is an office: the language, and what somebody wants.
///
/// It lives on the thread of the loop and nowhere else.
public final class Porch {
  /// What the executable hands in.
  public struct Means {
    public let today: Day
    /// Where the office's file will be unless another place is named.
    public let officePath: String
    public let exists: (String) -> Bool
    public let readText: (String) throws -> String
    /// The villages of the sample office, as a list file has them.
    public let sampleVillages: () throws -> String
    /// Makes the office; takes a moment.
    public let make: (Plan) throws -> MadeOffice
    public let notices: [Wording]

    /// Hands in what the screens need of the world.
    public init(
      today: Day, officePath: String, exists: @escaping (String) -> Bool,
      readText: @escaping (String) throws -> String,
      sampleVillages: @escaping () throws -> String,
      make: @escaping (Plan) throws -> MadeOffice, notices: [Wording]
    ) {
      self.today = today
      self.officePath = officePath
      self.exists = exists
      self.readText = readText
      self.sampleVillages = sampleVillages
      self.make = make
      self.notices = notices
    }
  }

  /// What is opened when these screens are left.
  public enum Errand: Equatable, Sendable {
    case nothing
    case office(path: String)
    case practice
  }

  let means: Means
  public var language: Language
  public internal(set) var errand = Errand.nothing
  /// What has just gone wrong, for the status line.
  var trouble: Wording?

  /// Opens the door before an office.
  public init(language: Language, means: Means) {
    self.language = language
    self.means = means
  }

  func say(_ wording: Wording) -> String { wording[language] }
  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The first screen: set up, open, practise.
  public static func start(_ porch: Porch) -> any Screen<Porch> { WelcomeScreen() }

  /// The keys that mean one thing everywhere.
  public static func handle(_ event: Event, _ top: any Screen<Porch>, _ porch: Porch)
    -> Handled<Porch>
  {
    switch event {
    case .key(.function(8)):
      porch.language = porch.language.other
      return .tell(.resumed)
    case .key(.function(10)), .key(.control("q")): return .quit
    case .key(.escape): return .pop
    case .key(.control("l")): return .taken
    default: return .ignored
    }
  }

  /// Draws title, rule, help, status and key bar, and says where the body is.
  func drawFrame(
    on surface: inout Surface, in area: Rect, title: String, help: String, position: String = "",
    bindings: [Binding]
  ) -> Rect {
    let common = [
      Binding("language", [.function(8)], Wording(zh: "English", en: "中文")),
      Binding("quit", [.function(10)], Wording(zh: "退出", en: "Quit")),
    ]
    return Frame(
      title: say("案件簿  ", "Anjian  ") + title, notes: ["\(say(means.today.wordingWithWeekday)) "],
      help: help,
      status: StatusLine(trouble.map { say($0) } ?? "", style: .danger, position: position),
      keyBar: KeyBar(bindings + common, language: language)
    ).draw(on: &surface, in: area)
  }
}
