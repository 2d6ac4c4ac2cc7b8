import Casework
import OfficeStore

/// Saves of the three usual kinds, each timed from the key to the synced disk.
struct SaveTrial {
  let office: Office
  let viewer: Viewer
  private(set) var notes: [Duration] = []
  private(set) var accepts: [Duration] = []
  private(set) var registrations: [Duration] = []

  init(_ office: Office, _ viewer: Viewer) {
    self.office = office
    self.viewer = viewer
  }

  var all: [Duration] { notes + accepts + registrations }

  /// Saves up to so many of each kind.
  mutating func run(_ count: Int) throws {
    var note = Note.blank
    note.text = "测试：到现场查看，情况与反映的基本一致，已拍照留存。"
    for row in try office.cases(CaseQuery(.open), limit: count, for: viewer).rows {
      try save(note, to: row.id, &notes)
    }
    let registered = try office.cases(
      CaseQuery(.stage(.registered), kind: .petition), limit: count, for: viewer)
    for row in registered.rows {
      var accept = Accept.blank
      let kind = try office.caseFile(row.id, for: viewer)?.legalKind
      accept.route = ["accusation": "30", "suggestion": "29"][kind ?? ""] ?? "6"
      try save(accept, to: row.id, &accepts)
    }
    var petition = RegisterPetition.blank
    petition.channel = "phone"
    petition.people = [Person(name: "测试某", phone: "13800000000")]
    petition.places = office.book.villages.first.map { [.village($0.id)] } ?? [.special("town")]
    petition.matter = "测试：请求修复村道路灯，小学旁3盏已经5个月不亮"
    for _ in 0..<count {
      let proposal = Proposal(petition, on: viewer.today)
      try registrations.time { _ = try office.perform([proposal], by: viewer) }
    }
  }

  private func save(_ act: any Act, to id: Identifier, _ samples: inout [Duration]) throws {
    guard let file = try office.caseFile(id, for: viewer) else { return }
    let proposal = Proposal(
      act, about: Subject(.caseFile, id), on: viewer.today, seen: file.lastEntry)
    try samples.time { _ = try office.perform([proposal], by: viewer) }
  }
}
