import Casework
import OfficeStore
import Wording

extension Session {
  /// A case file as it stood on a day, with what is possible now.
  func json(
    _ file: CaseFile, on day: Day, _ offers: [Offer<CaseFile>],
    _ contents: [Identifier: [ContentLine]]
  ) throws -> JSONValue {
    .object(
      try head(file).merging([
        "course": .array(
          Course(of: file).stations.map {
            .object(["day": .day($0.day), "name": .wording($0.name), "now": .bool($0.isNow)])
          }),
        "clocks": .array(file.clocks(book).map { Self.json($0, on: day) }),
        "history": .array(
          file.history.enumerated().map { index, line in
            json(line, place: index + 1, in: file, contents[line.entry] ?? [])
          }),
        "lastEntry": .text(file.lastEntry?.description),
        "people": .array(file.people.map(Self.json)),
        "possible": .texts(offers.filter { $0.refusal == nil }.map { $0.step.act.kind }),
        "refused": .array(offers.compactMap(Self.refused)),
      ]) { $1 })
  }

  /// The number of another case that it belongs with, if the viewer may see that.
  private func other(_ id: Identifier?) throws -> String? {
    try id.flatMap { try office.caseFile($0, for: viewer)?.number?.description }
  }

  private func head(_ file: CaseFile) throws -> [String: JSONValue] {
    [
      "accused": .text(file.accused), "anonymous": .bool(file.isAnonymous),
      "answered": .bool(file.isAnswered),
      "amount": file.amount.map { .int($0) } ?? .null,
      "category": .text(file.category), "class": .text(file.code), "channel": .string(file.channel),
      "delivered": .bool(file.isDelivered),
      "detail": .text(file.detail), "earlier": try .text(other(file.earlier)),
      "exemption": .text(file.exemption),
      "externalNumber": .text(file.externalNumber),
      "handler": .officer(file.handler, book), "headcount": .int(file.headcount),
      "kind": .string(file.kind.rawValue),
      "legalKind": .text(file.legalKind), "letter": .text(file.letter),
      "level": .text(file.kind == .dispute ? file.level.rawValue : nil),
      "mergedInto": try .text(other(file.mergedInto)), "matter": .string(file.matter),
      "number": .text(file.number?.description),
      "places": .places(file.places, book), "purpose": .text(file.purpose),
      "received": .day(file.received),
      "registeredAnewAs": try .text(other(file.successor)),
      "registeredAnewFrom": try .text(other(file.replaces)),
      "registrar": .officer(file.registrar, book), "restricted": .bool(file.isRestricted),
      "risk": .text(file.risk), "route": .text(file.route), "simple": .bool(file.isSimple),
      "size": .text(file.size), "traits": .texts(file.traits.map(\.rawValue)),
      "urgent": .bool(file.milestones[.urgent] != nil), "urgentUntold": .bool(file.isUrgentUntold),
      "sender": .text(file.sender), "stage": .string(file.stage.rawValue),
    ]
  }

  private func json(
    _ line: HistoryLine, place: Int, in file: CaseFile, _ content: [ContentLine]
  ) -> JSONValue {
    let reversed = file.history.firstIndex { $0.entry == line.reverses }.map { $0 + 1 }
    return .object([
      "act": .string(line.act), "content": .array(content.map(json)),
      "corrected": .bool(line.correctedBy != nil), "day": .day(line.day),
      "digest": .wording(line.digest), "entry": .int(place), "id": .string(line.entry.description),
      "officer": .officer(line.officer, book), "onBehalfOf": .text(line.onBehalfOf),
      "recorded": .instant(line.recorded),
      "reverses": .number(reversed), "undone": .bool(line.undoneBy != nil),
    ])
  }

  private func json(_ line: ContentLine) -> JSONValue {
    .object([
      "name": .wording(line.name), "old": line.old.map { .wording($0.wording(book)) } ?? .null,
      "value": .wording(line.value.wording(book)),
    ])
  }

  private static func json(_ person: Person) -> JSONValue {
    .object([
      "idNumber": .text(person.idNumber), "name": .string(person.name),
      "phone": .text(person.phone),
    ])
  }

  private static func refused(_ offer: Offer<CaseFile>) -> JSONValue? {
    offer.refusal.map { refusal in
      .object([
        "act": .string(offer.step.act.kind),
        "article": refusal.article.map { .wording($0) } ?? .null,
        "reason": .wording(refusal.sentence),
      ])
    }
  }

  private static func json(_ clock: Clock, on day: Day) -> JSONValue {
    let (state, left) = standing(clock.state(on: day))
    return .object([
      "article": .wording(clock.limit.article), "left": .number(left),
      "legal": .day(clock.reckoning.legal),
      "limit": .string(clock.limit.id), "met": .day(clock.met), "name": .wording(clock.limit.name),
      "owner": .string(clock.limit.owner.rawValue), "raw": .day(clock.reckoning.raw),
      "start": .day(clock.reckoning.start),
      "state": .string(state), "stopped": .day(clock.stopped),
    ])
  }

  /// The state's name and the days left: negative for days late.
  private static func standing(_ state: Clock.State) -> (String, Int?) {
    switch state {
    case .running(let left): ("running", left)
    case .rolled: ("rolled", 0)
    case .past(let days): ("past", days)
    case .awaitingTable: ("awaitingTable", nil)
    case .overdue(let days): ("overdue", -days)
    case .lapsed: ("lapsed", nil)
    case .met(_, let isLate): (isLate ? "metLate" : "met", nil)
    case .stopped: ("stopped", nil)
    }
  }
}
