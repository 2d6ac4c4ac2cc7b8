import Casework
import OfficeStore

extension OfficeBook {
  /// The book that an office will begin with: told acts are read against it before any file is made.
  init(expectedOf founding: Founding) {
    var count: UInt64 = 0
    let moment = Moment(
      entry: Identifier(high: 0, low: 0), day: founding.at.day, recorded: founding.at,
      officer: Identifier(high: 0, low: 0))
    func state<State: SubjectState>(_ acts: [any Act<State>]) -> State {
      count += 1
      var state = State(id: Identifier(high: 0, low: count))
      for act in acts {
        act.apply(to: &state, moment)
        state.stage = state.procedure.stage(after: type(of: act).kind) ?? state.stage
      }
      return state
    }
    let villages: [VillageFile] = founding.villages.map { state([$0.village]) }
    let officers: [OfficerFile] = founding.officers.map { officer in
      let keys = officer.villages.compactMap { key in villages.first { $0.key == key }?.id }
      return state([
        AddOfficer(
          number: officer.number, name: officer.name, position: officer.position,
          roles: officer.roles,
          villages: keys)
      ])
    }
    self.init(
      file: state([founding.office, AdoptTables(tables: founding.tables)]), villages: villages,
      officers: officers)
  }
}
