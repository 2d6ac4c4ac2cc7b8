import Casework
import Foundation
import OfficeStore

/// One of many who save at once: registers petitions and notes on them what was done.
struct WriterRun {
  private let office: Office
  private let viewer: Viewer
  /// How long each save took, from the call to the synced disk.
  private(set) var saves: [Duration] = []
  /// How many entries were acknowledged, those before the first timed save too.
  private(set) var entries = 0
  private var line: Receipt.Line?
  /// What there is to do between two registrations.
  private static let notes = 3

  init(_ office: Office, _ viewer: Viewer) {
    self.office = office
    self.viewer = viewer
  }

  /// Saves from one moment to another, with a pause after each save.
  mutating func run(from begin: Instant, to end: Instant, think: Double) throws {
    line = try save(registration)
    let wait = Double(begin.milliseconds - World.clock().milliseconds) / 1000
    if wait > 0 { Thread.sleep(forTimeInterval: wait) }
    var number = 0
    while World.clock() < end {
      number += 1
      let proposal = number % (Self.notes + 1) == 0 ? registration : note(number)
      var taken: [Duration] = []
      let saved = try taken.time { try save(proposal) }
      line = saved ?? line
      saves += taken
      if think > 0 { Thread.sleep(forTimeInterval: think) }
    }
  }

  private var registration: Proposal {
    var petition = RegisterPetition.blank
    petition.channel = "phone"
    petition.people = [Person(name: "测试某")]
    petition.places = office.book.villages.first.map { [.village($0.id)] } ?? [.special("town")]
    petition.matter = "测试：请求修复村道路灯"
    return Proposal(petition, on: viewer.today)
  }

  private func note(_ number: Int) -> Proposal {
    var note = Note.blank
    note.text = "测试：第\(number)次查看"
    return Proposal(note, about: line?.subject, on: viewer.today, seen: line?.entry)
  }

  private mutating func save(_ proposal: Proposal) throws -> Receipt.Line? {
    let receipt = try office.perform([proposal], by: viewer)
    entries += receipt.lines.count
    return receipt.lines.first
  }
}
