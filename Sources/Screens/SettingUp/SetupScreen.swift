import Casework
import OfficeStore
import TerminalUI
import Wording

/// 建立本单位: one question a screen, with what it leads to below it.
struct SetupScreen: Screen {
  private var step = SetupStep.name
  private var plan: Plan
  private var form: Form
  private var size = Size(rows: 12, columns: 76)
  /// The office is made with the next tick, once it is said on the screen that it is.
  private var isMaking = false
  /// The preview is of the answers as they stand, where they can be read.
  private var preview: [String] = []

  init(_ porch: Porch) {
    plan = Plan(today: porch.means.today, path: porch.means.officePath)
    form = Form(
      SetupStep.name.fields(plan, porch), values: SetupStep.name.values(plan),
      language: porch.language)
  }

  var bindings: [Binding] {
    let next =
      step == .summary ? Wording(zh: "建立", en: "Make it") : Wording(zh: "下一步", en: "Next")
    return [
      Binding("next", [.function(2), .control("s")], next),
      Binding("back", [.escape], Wording(zh: "上一步", en: "Back")),
    ]
  }

  mutating func handle(_ event: Event, _ porch: Porch) -> Handled<Porch> {
    switch event {
    case .resize(let window):
      let body = Frame.body(of: Rect(window)).size
      size = Size(rows: body.rows - 6, columns: body.columns - 4)
      form.fit(to: size)
      return .taken
    case .resumed:
      form.relabel(step.fields(plan, porch), language: porch.language)
      look(porch)
      return .taken
    case .tick where isMaking: return make(porch)
    case .key, .paste: break
    default: return .ignored
    }
    guard !isMaking else { return .taken }
    porch.trouble = nil
    if event == .key(.escape), form.isPicking {
      _ = form.handle(event)
      return .taken
    }
    switch bindings.id(for: event) {
    case "next": return next(porch)
    case "back": return back(porch)
    default: break
    }
    guard step != .summary else { return event == .key(.enter) ? next(porch) : .ignored }
    switch form.handle(event) {
    case .submit: return next(porch)
    case .left(let id):
      if id == "source" { readList(porch) }
      look(porch)
      return .taken
    case .edited(let id):
      form.errors[id] = nil
      look(porch)
      return .taken
    case .taken: return .taken
    case .ignored: return .ignored
    }
  }

  /// Shows what the answers as they stand would lead to.
  private mutating func look(_ porch: Porch) {
    var draft = plan
    do {
      try step.take(form.values, into: &draft, porch)
      preview = step.preview(draft, porch)
    } catch {
      preview = step == .villages || step == .officers ? [porch.say(error.wording)] : []
    }
  }

  private mutating func next(_ porch: Porch) -> Handled<Porch> {
    if step == .villages { readList(porch) }
    form.markMissing(Wording(zh: "必填", en: "required"))
    guard form.errors.isEmpty else {
      form.jumpToFirstError()
      return .taken
    }
    do {
      try step.take(form.values, into: &plan, porch)
    } catch {
      if let field = error.field {
        form.errors[field] = error.wording
        form.focus(on: field)
      }
      porch.trouble = error.wording
      return .taken
    }
    guard let following = SetupStep(rawValue: step.rawValue + 1) else {
      isMaking = true
      return .taken
    }
    go(to: following, porch)
    return .taken
  }

  private mutating func back(_ porch: Porch) -> Handled<Porch> {
    guard let before = SetupStep(rawValue: step.rawValue - 1) else { return .pop }
    // What can be read is kept; what cannot is asked again.
    try? step.take(form.values, into: &plan, porch)
    go(to: before, porch)
    return .taken
  }

  private mutating func go(to step: SetupStep, _ porch: Porch) {
    self.step = step
    form = Form(step.fields(plan, porch), values: step.values(plan), language: porch.language)
    form.fit(to: size)
    preview = []
    look(porch)
  }

  /// Puts the villages of a file that was named into the list.
  private mutating func readList(_ porch: Porch) {
    let source = Tidy.line(form["source"])
    guard !source.isEmpty else { return }
    do {
      let isSample = ["样例", "sample"].contains(source)
      let text = try isSample ? porch.means.sampleVillages() : porch.means.readText(source)
      let villages = try VillageList.parse(text)
      var draft = plan
      draft.villages = villages
      form["villages"] = SetupStep.villages.values(draft)["villages"] ?? ""
      form["source"] = ""
      form.errors["source"] = nil
    } catch {
      let wording = (error as? any Worded)?.wording
      form.errors["source"] = wording ?? Wording(zh: "无法读取", en: "cannot be read")
    }
  }

  private mutating func make(_ porch: Porch) -> Handled<Porch> {
    isMaking = false
    do {
      let made = try porch.means.make(plan)
      porch.errand = .office(path: plan.path)
      return .reset(to: MadeScreen(made, plan))
    } catch {
      porch.trouble = (error as? any Worded)?.wording ?? OfficeError.notSaved.wording
      return .taken
    }
  }

  func draw(on surface: inout Surface, in area: Rect, _ porch: Porch) {
    let number = step.rawValue + 1
    let body = porch.drawFrame(
      on: &surface, in: area,
      title: porch.say("建立本单位  ", "Set up  ") + porch.say(step.title),
      help: isMaking
        ? porch.say("正在建立，请稍候…", "Making it, one moment…") : step == .summary ? "" : form.hint,
      position: "\(number)/\(SetupStep.allCases.count)",
      bindings: bindings)
    let inner = body.inset(rows: 0, columns: 2)
    let question = TextWidth.wrapped(porch.say(step.question), to: inner.columns)
    surface.write(question, in: inner.split(top: question.count).top, style: .title)
    let rest = inner.split(top: question.count + 1).rest
    let shown = preview.flatMap { TextWidth.wrapped($0, to: inner.columns - 2) }
    if step == .summary {
      surface.write(shown, in: rest)
      surface.cursor = Position(row: rest.row, column: rest.column)
      return
    }
    let parts = rest.split(bottom: min(5, shown.count + 1))
    form.draw(on: &surface, in: parts.rest, focused: true)
    guard !shown.isEmpty else { return }
    surface.write(
      porch.say("预览", "Preview"), row: parts.bottom.row, column: parts.bottom.column, style: .muted)
    for (offset, line) in shown.prefix(4).enumerated() {
      surface.write(
        line, row: parts.bottom.row + offset, column: parts.bottom.column + 8, clip: parts.bottom)
    }
  }
}
