import Casework
import OfficeStore
import TerminalUI
import Wording

/// 可能重复: cases that may be about the people who are being taken in, with the reason; they stop nobody.
enum AlikeList {
  private static let most = 3

  /// How many rows are taken below a form; none where nobody is alike.
  static func rows(_ alike: [Alike]) -> Int { alike.isEmpty ? 0 : min(alike.count, most) + 1 }

  /// What may be a repeat of an act that takes somebody in.
  static func found(_ act: some Act, _ desk: Desk) -> [Alike] {
    guard let named = act as? any NamesPeople else { return [] }
    let (places, kind): ([Place], CaseKind) =
      switch act {
      case let dispute as RegisterDispute: (dispute.places, .dispute)
      case let petition as RegisterPetition: (petition.places, .petition)
      case let visit as RegisterVisit: (visit.places, .petition)
      default: ([], .petition)
      }
    return desk.ask([]) { office, viewer throws(OfficeError) in
      try office.alike(named.people, at: places, kind: kind, for: viewer)
    }
  }

  static func draw(_ alike: [Alike], on surface: inout Surface, in area: Rect, _ desk: Desk) {
    guard !alike.isEmpty else { return }
    surface.writeEnds(
      desk.say("可能重复（保存后可办“关联前件”）", "Perhaps a repeat (link it once saved)"),
      desk.say("\(alike.count) 件", "\(alike.count)"), in: area.split(top: 1).top, style: .title)
    for (offset, one) in alike.prefix(most).enumerated() {
      let line = Rect(
        row: area.row + 1 + offset, column: area.column + 2, rows: 1, columns: area.columns - 2)
      let columns = line.columns(
        [.cells(12), .cells(10), .rest(1), .cells(14), .cells(8), .cells(9)], gap: 1)
      let texts = [
        one.row.number.description, desk.say(one.row.parties), one.row.matter,
        desk.say(one.likeness.wording), desk.say(one.row.stage.wording),
        desk.short(one.row.received),
      ]
      for (text, column) in zip(texts, columns) {
        surface.write(text, in: column, style: offset == 0 ? .warning : .text)
      }
    }
  }
}
