import Casework
import OfficeStore
import TerminalUI
import Wording

/// 全部移交: to whom, and why; all that can go, go together, and what cannot is said.
struct HandoverAllScreen: DeskScreen {
  private var form: Form
  private let rows: [CaseRow]
  private let from: Identifier

  init(_ rows: [CaseRow], from: Identifier, _ desk: Desk) {
    self.rows = rows
    self.from = from
    form = Form(Self.fields(from, desk), language: desk.language)
  }

  private static func fields(_ from: Identifier, _ desk: Desk) -> [FormField] {
    [
      FormField(
        "to", desk.say("接收人", "To"),
        .pick(desk.officerChoices.filter { $0.id != from.description }), required: true, width: 24),
      FormField(
        "reason", desk.say("移交理由", "Reason"), required: true,
        help: desk.say("如“调任，工作交接”；记入每一件的办理记录", "Such as a move; it stands in each case’s history"),
        beginsRow: true),
    ]
  }

  var bindings: [Binding] {
    [
      Binding("save", [.function(2), .control("s")], Wording(zh: "移交", en: "Hand over")),
      Binding("choose", [.function(4)], Wording(zh: "选择", en: "Choose")),
    ]
  }

  func title(_ desk: Desk) -> String {
    desk.say("移交\(rows.count)件  ", "Hand over \(rows.count)  ")
      + desk.book.name(ofOfficer: from)
  }
  func help(_ desk: Desk) -> String { form.hint }
  func position(_ desk: Desk) -> String { form.progress }
  mutating func reload(_ desk: Desk) {}
  mutating func relabel(_ desk: Desk) {
    form.relabel(Self.fields(from, desk), language: desk.language)
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    if bindings.id(for: event) == "save" { return save(desk) }
    if event == .key(.escape), form.isPicking {
      _ = form.handle(event)
      return .taken
    }
    switch form.handle(event) {
    case .submit: return save(desk)
    case .edited(let id):
      form.errors[id] = nil
      return .taken
    case .ignored: return .ignored
    case .taken, .left: return .taken
    }
  }

  private mutating func save(_ desk: Desk) -> Handled<Desk> {
    form.markMissing(Wording(zh: "必填", en: "required"))
    let reason = Tidy.line(form["reason"])
    guard form.errors.isEmpty, let to = Identifier(hex: form["to"]) else {
      _ = form.jumpToFirstError()
      return .taken
    }
    var act = Assign.blank
    (act.handler, act.reason) = (to, reason)
    let files = rows.compactMap { desk.subject(CaseFile.self, $0.id) }
    let (going, staying) = files.parted { file in
      (try? file.check(act, desk.circumstance)) != nil
    }
    guard !going.isEmpty else {
      desk.tell(Self.staying(staying), .danger)
      return .taken
    }
    let proposals = going.map { file in
      Proposal(act, about: Subject(.caseFile, file.id), on: desk.today, seen: file.lastEntry)
    }
    guard desk.perform(proposals) != nil else { return .taken }
    desk.tell(
      Wording(zh: "已移交\(going.count)件", en: "\(going.count) handed over")
        + (staying.isEmpty ? Wording("") : Wording(zh: "；", en: "; ") + Self.staying(staying)),
      staying.isEmpty ? .ok : .warning)
    return .pop
  }

  /// What cannot go to that one: he is its subject, or has withdrawn from it.
  private static func staying(_ files: [CaseFile]) -> Wording {
    let numbers = files.compactMap(\.number?.description)
    return Wording(
      zh: "\(numbers.joined(separator: "、"))不能移交给该人，请逐件另选",
      en: "\(numbers.joined(separator: ", ")) cannot go there: choose somebody else for each")
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    form.draw(
      on: &surface,
      in: Rect(row: body.row + 1, column: body.column + 2, rows: 4, columns: body.columns - 4),
      focused: true)
  }
}

extension [CaseFile] {
  /// Those that hold and those that do not, in their order.
  fileprivate func parted(_ holds: (CaseFile) -> Bool) -> (holding: [CaseFile], others: [CaseFile])
  {
    (filter(holds), filter { !holds($0) })
  }
}
