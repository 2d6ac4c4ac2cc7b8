import Casework
import OfficeStore
import TerminalUI
import Wording

/// What pick lists offer: codes, villages, officers, disputes.
extension Desk {
  func choices(_ list: CodeList) -> [PickItem] {
    tables.codes[list].enumerated().map { index, code in
      let mark = code.confirmed ? "" : say("（待本单位确认）", " (to be confirmed)")
      return PickItem(
        id: code.code, label: say(code.name) + mark, keys: ["\(index + 1)"] + spelled(code.zh))
    }
  }

  /// Villages by key, name, alias, pinyin and initials; then the special places.
  var placeChoices: [PickItem] {
    let villages = book.villages.map { village in
      PickItem(
        id: village.id.description, label: village.name,
        keys: [village.key, village.fullName] + village.aliases + spelled(village.name))
    }
    let special = tables.codes[.places].map {
      PickItem(id: $0.code, label: say($0.name), keys: spelled($0.zh))
    }
    return villages + special
  }

  /// Officers by number, name, pinyin and initials; liaisons handle no cases.
  var officerChoices: [PickItem] {
    book.officers.filter(\.isStaff).map { officer in
      PickItem(
        id: officer.id.description, label: "\(officer.number) \(officer.name)",
        keys: [officer.number] + spelled(officer.name))
    }
  }

  func disputeChoices(_ rows: [CaseRow]) -> [PickItem] {
    rows.map { row in
      PickItem(
        id: row.id.description, label: "\(row.number) \(say(row.parties)) \(row.matter)",
        keys: ["\(row.number.serial)"] + spelled(row.parties.zh))
    }
  }

  private func spelled(_ name: String) -> [String] {
    let readings = means.pinyin.readings(ofName: name)
    return readings.full + readings.initials
  }
}
