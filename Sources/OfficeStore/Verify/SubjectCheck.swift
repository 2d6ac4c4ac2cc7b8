import Casework
import Foundation
import GRDB
import Wording

/// Every entry of some of the subjects, each subject folded anew, and the rows that are read from it.
struct SubjectCheck: VerifyJob {
  private let first: Data
  private let end: Data
  let weight: Int

  /// The n-th of so many ranges of identifiers.
  init(_ number: Int, of ranges: Int, weight: Int) {
    first = Data([UInt8(256 / ranges * number)])
    end =
      number == ranges - 1
      ? Data(repeating: 0xFF, count: 17) : Data([UInt8(256 / ranges * (number + 1))])
    self.weight = weight
  }

  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings {
    var stored = try StoredRows(db, from: first, before: end)
    var findings = VerifyFindings()
    let memory = ActMemory<CaseFile>()
    var subject = SubjectReplay(memory)
    try EntryReader.read("subject >= ? AND subject < ? ORDER BY subject, nth", [first, end], db) {
      entry, position in
      if let begun = subject.subject, begun.id != entry.subject.id {
        subject.check(ground, &stored, &findings)
        subject = SubjectReplay(memory)
      }
      subject.add(entry, at: position)
    }
    subject.check(ground, &stored, &findings)
    stored.sayLeftOver(&findings)
    return findings
  }
}

/// The entries of one subject: each is checked, then they are folded.
struct SubjectReplay {
  private let memory: ActMemory<CaseFile>
  private(set) var subject: Subject?
  private var entries: [Entry] = []
  private var isRedacted = false
  private var firstPosition = 0
  private var lastPosition = 0

  init(_ memory: ActMemory<CaseFile>) {
    self.memory = memory
  }

  mutating func add(_ entry: Entry, at position: Int) {
    if entries.isEmpty { (subject, firstPosition) = (entry.subject, position) }
    if entry.payload == nil { isRedacted = true }
    entries.append(entry)
    lastPosition = position
  }

  func check(_ ground: VerifyGround, _ stored: inout StoredRows, _ findings: inout VerifyFindings) {
    guard let subject else { return }
    findings.subjects += 1
    var seal = Chain.Seal()
    for index in entries.indices {
      if let wrong = fault(of: index, &seal, ground) {
        findings.faults.append(.entry(entries[index].sequence, wrong))
      }
      if entries[index].payload == nil { findings.redacted.append(entries[index].sequence) }
    }
    guard !isRedacted else {
      return stored.leaveUnchecked(subject.id, firstPosition, &findings)
    }
    switch subject.kind {
    case .caseFile:
      if let (file, eras) = reading(
        &findings, { try CaseEraTable.folded(entries, ground.context, memory) })
      {
        stored.check(
          file, eras, first: firstPosition, last: lastPosition, nth: entries.count,
          ground.context, &findings)
        return
      }
    case .visit:
      if let visit = folded(VisitFile.self, &findings) {
        stored.check(visit, first: firstPosition, last: lastPosition, &findings)
        return
      }
    case .villagePeriod:
      if let period = folded(VillagePeriod.self, &findings) {
        stored.check(period, last: lastPosition, ground.ordinals, &findings)
        return
      }
    // Of these no row of its own is read from the journal here: one that is there is left over.
    case .village:
      _ = folded(VillageFile.self, &findings)
      return
    case .officer:
      _ = folded(OfficerFile.self, &findings)
      return
    case .office:
      _ = folded(OfficeFile.self, &findings)
      return
    case .round:
      _ = folded(RoundFile.self, &findings)
      return
    }
    stored.leaveUnchecked(subject.id, firstPosition, &findings)
  }

  /// The first thing that is wrong with an entry by itself and among those of its subject.
  private func fault(of index: Int, _ seal: inout Chain.Seal, _ ground: VerifyGround) -> Wording? {
    if !seal.isRight(of: entries[index]) {
      return Wording(zh: "与封存的校验值不符，内容被改动", en: "it does not agree with its seal: it was changed")
    }
    if !seal.holdsPayload(of: entries[index]) {
      return Wording(zh: "填写的内容被改动", en: "its content was changed")
    }
    if entries[index].nth != index + 1 {
      return Wording(
        zh: "应是该事项的第\(index + 1)条，写作第\(entries[index].nth)条",
        en: "it is entry \(index + 1) of its subject and says \(entries[index].nth)")
    }
    if entries[index].subject.kind != entries[0].subject.kind {
      return Wording(zh: "事项的类别前后不一", en: "its subject is of another kind than before")
    }
    if let seen = entries[index].seen, !isEarlier(seen, than: index) {
      return Wording(
        zh: "所依据的前一条不属于该事项", en: "the entry that its author had seen is none of its subject")
    }
    if let reversed = entries[index].reverses, !isEarlier(reversed, than: index) {
      return Wording(
        zh: "所更正、作废或撤销的一条不属于该事项", en: "the entry that it takes back is none of its subject")
    }
    if !ground.knows(tables: entries[index].tables) {
      return Wording(zh: "所依据的规则表不存在", en: "there are no such tables as it was judged by")
    }
    return nil
  }

  /// Whether an entry stands before another of the subject: nearly always right before it.
  private func isEarlier(_ id: Identifier, than index: Int) -> Bool {
    (0..<index).reversed().contains { entries[$0].id == id }
  }

  private func folded<State: SubjectState>(
    _ type: State.Type, _ findings: inout VerifyFindings
  ) -> State? {
    reading(&findings) { try Fold.state(type, of: entries, codes: nil) }
  }

  /// What is read of the entries; what cannot be read is said.
  private func reading<Value>(
    _ findings: inout VerifyFindings, _ read: () throws -> Value?
  ) -> Value? {
    do {
      return try read()
    } catch let error as JournalError {
      let sequence =
        switch error {
        case .unknownAct(_, let sequence), .unreadable(_, let sequence), .redacted(let sequence):
          sequence
        }
      findings.faults.append(.init(sequence: sequence, wording: error.wording))
    } catch {
      findings.faults.append(
        .entry(entries.last?.sequence ?? 0, Wording(zh: "无法读取", en: "it cannot be read")))
    }
    return nil
  }
}
