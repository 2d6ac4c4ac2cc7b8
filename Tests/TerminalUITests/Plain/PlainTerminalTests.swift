import TerminalUI
import TestSupport
import Testing
import Wording

/// What came of a form.
private final class Outcome {
  var saved: [String: String]?
  var ticks = 0
}

/// The intake form in a frame; F2 saves it, a telephone is digits.
private struct IntakePage: Screen {
  var form: Form
  var message = ""

  init(_ language: Language) { form = intakeForm(language: language) }

  let bindings = [Binding("save", [.function(2)], Wording(zh: "保存", en: "Save"))]

  mutating func handle(_ event: Event, _ outcome: Outcome) -> Handled<Outcome> {
    switch event {
    case .tick: outcome.ticks += 1
    case .key(.function(2)):
      form.markMissing(Wording(zh: "必填", en: "required"))
      guard form.errors.isEmpty else {
        form.jumpToFirstError()
        message = Wording(zh: "还不能保存", en: "Not yet")[form.language]
        return .taken
      }
      outcome.saved = form.values
      return .quit
    case .key(.escape): return .quit
    case .key, .paste:
      message = ""
      if case .left(let id) = form.handle(event) { judge(id) }
    default: return .ignored
    }
    return .taken
  }

  private mutating func judge(_ id: String) {
    form.errors[id] = nil
    guard id == "phone", !form[id].allSatisfy(\.isNumber) else { return }
    form.errors[id] = Wording(zh: "电话只写数字", en: "Digits only")
  }

  func draw(on surface: inout Surface, in area: Rect, _ outcome: Outcome) {
    let body = Frame(
      title: Wording(zh: "登记", en: "Intake")[form.language],
      notes: [Wording(zh: "02 李办事员", en: "02 Clerk Li")[form.language]], help: form.hint,
      status: StatusLine(message, style: .danger),
      keyBar: KeyBar(bindings, language: form.language)
    ).draw(on: &surface, in: area)
    form.draw(on: &surface, in: body)
  }
}

@Suite struct PlainTerminalTests {
  private func fill(
    _ lines: [String], _ language: Language = .chinese, columns: Int? = nil
  ) -> (transcript: String, outcome: Outcome, hasRefused: Bool) {
    let device = VirtualLines(lines, columns: columns)
    let terminal = PlainTerminal(device)
    let outcome = Outcome()
    var (loop, now) = (Loop<Outcome>(), 0)
    loop.timing = .init(
      tick: 1000,
      clock: {
        now += 1
        return now
      })
    loop.run(IntakePage(language), on: terminal, desk: outcome)
    return (device.transcript, outcome, terminal.hasRefused)
  }

  /// Day kept; channel by name; name; a telephone that is wrong, then right; anonymous; village; matter; purposes; password.
  private static let lines = [
    "", "来信", "王小花", "12a", "12345", "y", "sqc", "反映路灯不亮", "1，3", "geheim-2026",
  ]

  @Test(arguments: Language.allCases)
  func `a form is asked field by field, mended and saved`(_ language: Language) {
    let choices = language == .chinese ? ["来信", "1，3"] : ["letter", "1, 3"]
    var lines = Self.lines
    (lines[1], lines[8]) = (choices[0], choices[1])
    let told = fill(
      lines + ["<", "=F2", language == .chinese ? "信访人" : "Petitioner", "-", "", "李四", ""], language
    )
    #expect(told.outcome.saved?["name"] == "李四")
    #expect(told.outcome.saved?["phone"] == "12345")
    #expect(told.outcome.saved?["village"] == "v05")
    #expect(told.outcome.saved?["anonymous"] == "1")
    #expect(told.outcome.saved?["secret"] == "=F2")
    #expect(told.outcome.saved?["received"] == "2026-11-23")
    #expect(told.hasRefused)
    expectGolden(told.transcript, "plain-form.\(language.rawValue)", file: goldens)
  }

  @Test func `a password is neither echoed nor said`() {
    let told = fill(Self.lines + ["", "?", "??", ""])
    #expect(told.outcome.saved?["secret"] == "geheim-2026")
    #expect(!told.transcript.contains("geheim"))
    #expect(told.transcript.contains("王小花"))
  }

  @Test func `after every line comes a tick, so that what was answered is kept`() {
    #expect(fill(["", "来信", "王小花"]).outcome.ticks == 3)
  }

  @Test func `lines are whole in a pipe, and wrapped in a window`() {
    let whole = fill(["?"]).transcript
    let wrapped = fill(["?"], columns: 40).transcript
    #expect(whole.split(separator: "\n").contains { TextWidth.columns(of: $0) > 40 })
    for line in wrapped.split(separator: "\n") { #expect(TextWidth.columns(of: line) <= 40) }
  }

  @Test func `a line that names nothing is refused and the same is asked again, without the list`()
  {
    let told = fill(["", "电报", "来"])
    #expect(told.hasRefused)
    #expect(told.transcript.contains("没有“电报”这一项"))
    #expect(told.transcript.contains("“来”有几项"))
    #expect(told.transcript.components(of: "\n1 来访\n") == 2, "\(told.transcript)")
  }

  @Test func `a dot goes to saving, and what is missing is asked for`() {
    let told = fill([".", "", "王小花", "5", "路灯", ""])
    #expect(told.transcript.contains("错误：问题属地：必填"))
    #expect(told.outcome.saved?["matter"] == "路灯")
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func components(of part: String) -> Int {
    indices.count { self[$0...].hasPrefix(part) }
  }
}

/// All goldens of this target stand in one folder.
private let goldens = #filePath.replacing("Plain/PlainTerminalTests.swift", with: "x")
