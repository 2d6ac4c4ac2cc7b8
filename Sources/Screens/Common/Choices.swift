import Casework
import OfficeStore
import TerminalUI
import Wording

/// What pick lists offer: codes, villages, officers, disputes.
extension Desk {
  func choices(_ list: CodeList, among: (Code) -> Bool = { _ in true }) -> [PickItem] {
    tables.codes[list].enumerated().filter { among($1) }.map { index, code in
      let mark = code.confirmed ? "" : say("（待本单位确认）", " (to be confirmed)")
      return PickItem(
        id: code.code, label: say(code.name) + mark, keys: ["\(index + 1)"] + spelled(code.zh))
    }
  }

  /// Villages by key, name, alias, pinyin and initials: those of the roster, then the ended ones, marked.
  var villageChoices: [PickItem] {
    let ended = book.villages.filter { $0.hasEnded(on: today) }
    return (book.villages.filter { !$0.hasEnded(on: today) } + ended).map { village in
      let standing = village.standing(book)
      let mark = village.stage == .ended ? say("（\(standing.zh)）", " (\(standing.en))") : ""
      return PickItem(
        id: village.id.description, label: village.name + mark,
        keys: [village.key, village.fullName] + village.aliases + spelled(village.name))
    }
  }

  /// The villages of the roster, the special places, then the ended villages.
  var placeChoices: [PickItem] {
    let villages = villageChoices
    let current = villages.prefix { item in
      Identifier(hex: item.id).flatMap { book.village($0) }?.hasEnded(on: today) == false
    }
    let special = tables.codes[.places].map {
      PickItem(id: $0.code, label: say($0.name), keys: spelled($0.zh))
    }
    return current + special + villages.dropFirst(current.count)
  }

  /// Officers by number, name, pinyin and initials, the disabled ones last; liaisons handle no cases.
  var officerChoices: [PickItem] {
    let staff = book.officers.filter(\.isStaff)
    return (staff.filter { $0.stage != .disabled } + staff.filter { $0.stage == .disabled })
      .map(choice)
  }

  /// Everybody who may sign in, whatever the role.
  var activeChoices: [PickItem] { book.officers.filter { $0.stage == .active }.map(choice) }

  var roleChoices: [PickItem] {
    Casework.Role.allCases.enumerated().map { index, role in
      PickItem(
        id: role.rawValue, label: say(role.wording),
        keys: ["\(index + 1)"] + spelled(role.wording.zh))
    }
  }

  private func choice(of officer: OfficerFile) -> PickItem {
    let mark = officer.stage == .disabled ? say("（已停用）", " (disabled)") : ""
    return PickItem(
      id: officer.id.description, label: "\(officer.number) \(officer.name)\(mark)",
      keys: [officer.number] + spelled(officer.name))
  }

  func disputeChoices(_ rows: [CaseRow]) -> [PickItem] {
    rows.map { row in
      PickItem(
        id: row.id.description, label: "\(row.number) \(say(row.parties)) \(row.matter)",
        keys: ["\(row.number.serial)"] + spelled(row.parties.zh))
    }
  }

  /// Other cases of the same kind: those that may be about the same people, with the reason, then the newest.
  func caseChoices(besides file: CaseFile) -> [PickItem] {
    let alike = ask([]) { office, viewer throws(OfficeError) in
      try office.alike(
        file.people, at: file.places, kind: file.kind, except: file.id, for: viewer)
    }
    let query = CaseQuery(.all, kind: file.kind)
    let others =
      ask(nil) { office, viewer throws(OfficeError) -> CasePage? in
        try office.cases(query, from: 0, limit: 300, for: viewer)
      }?.rows.filter { row in row.id != file.id && !alike.contains { $0.row.id == row.id } } ?? []
    let reasons = alike.map { "〔\(say($0.likeness.wording))〕" } + others.map { _ in "" }
    return zip(disputeChoices(alike.map(\.row) + others), reasons).map { item, reason in
      PickItem(id: item.id, label: reason + item.label, keys: item.keys)
    }
  }

  private func spelled(_ name: String) -> [String] {
    let readings = means.pinyin.readings(ofName: name)
    return readings.full + readings.initials
  }
}
