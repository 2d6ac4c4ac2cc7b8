import Casework
import Foundation
import Testing

/// What is stored is read for ever: one payload of every act and version is kept beside these tests.
@Suite struct PayloadTests {
  private struct Kind: Sendable {
    let subject: Subject.Kind
    let act: any Act.Type
  }

  private static func kinds<State: SubjectState>(_ type: State.Type) -> [Kind] {
    var seen: Set<String> = []
    return State.procedures.flatMap(\.steps).filter { seen.insert($0.act.kind).inserted }
      .map { Kind(subject: State.kind, act: $0.act) }
  }

  private static let kinds =
    kinds(CaseFile.self) + kinds(VisitFile.self) + kinds(VillagePeriod.self)
    + kinds(RoundFile.self) + kinds(VillageFile.self)
    + kinds(OfficerFile.self) + kinds(OfficeFile.self)

  private static func fixture(_ kind: Kind, _ version: Int) -> URL {
    Repository.fixtures.appending(
      path: "payloads/\(kind.subject.rawValue)/\(kind.act.kind).v\(version).json")
  }

  private func check<A: Act>(_ type: A.Type, _ bytes: [UInt8]) throws {
    let act = try Payload.decode(A.self, from: bytes)
    let again = try Payload.encode(act)
    #expect(again == bytes, "\(A.kind): \(String(decoding: again, as: UTF8.self))")
    for (name, value) in Mirror(reflecting: act).children {
      let mirror = Mirror(reflecting: value)
      #expect(
        !(mirror.displayStyle == .optional && mirror.children.isEmpty),
        "\(A.kind).\(name ?? "") is not in the fixture")
    }
  }

  @Test func `every act has a stored payload, which is read and written again byte by byte`() throws
  {
    for kind in Self.kinds {
      for version in 1...kind.act.version {
        let url = Self.fixture(kind, version)
        let data = try #require(try? Data(contentsOf: url), "no fixture \(url.path)")
        if version == kind.act.version {
          try check(kind.act, [UInt8](data))
        } else {
          func decode<A: Act>(_ type: A.Type) throws {
            _ = try Payload.decode(A.self, from: [UInt8](data))
          }
          try decode(kind.act)
        }
      }
    }
  }

  @Test func `the kinds that stand in journals are these, for ever`() {
    let kinds = Dictionary(grouping: Self.kinds, by: \.subject).mapValues {
      Set($0.map { $0.act.kind })
    }
    let first: [Subject.Kind: Set<String>] = [
      .caseFile: [
        "registerPetition", "registerDispute", "accept", "notify", "transfer", "return", "decline",
        "answer",
        "deliver", "close", "exempt", "assign", "note", "reopen", "correct", "void",
        "acceptDispute", "mediate",
        "agree", "fail", "followUp", "undo", "print", "lead", "reply", "object", "overrule",
        "addItem", "extend", "simplify", "convert", "hear", "reconcile", "execute", "askReview",
        "decideReview", "askRecheck", "decideRecheck", "urge", "reportBack", "prolong", "perform",
        "confirmAgreement", "handOver", "referUp", "giveBack", "rateRisk", "reportPolice",
        "consult", "markUrgent", "reportUrgent", "recuse", "restrict", "addPerson", "link",
        "unlink",
        "merge", "absorb", "unmerge", "release", "characterize", "reveal",
        "instruct", "charge", "press", "order", "revokeOrder", "respond", "schedule", "finishStep",
        "requestExtension", "requestClosing", "requestDeclining", "approve", "refuse",
      ],
      .visit: ["registerVisit", "correct", "void", "undo", "print", "reveal"],
      .villagePeriod: [
        "reportZero", "reportMatters", "amendReport", "returnReport", "excuseReport",
        "grantException", "recordCall", "correct", "void", "undo",
      ],
      .round: [
        "openSensitivePeriod", "openSweep", "moveEnd", "closeRound", "reopenRound", "correct",
        "void", "undo",
      ],
      .village: ["addVillage", "renameVillage", "endVillage", "reopenVillage"],
      .officer: [
        "addOfficer", "changePassword", "changeOfficer", "disableOfficer", "enableOfficer",
        "resetPassword", "deputize", "endDeputy", "delegateExtensions", "withdrawDelegation",
      ],
      .office: [
        "found", "adoptTables", "enterFigure", "confirmClock", "recover", "nameTerminal",
        "print", "takeCopy", "skipNumbers", "setReporting", "setIdleLock",
        "setReview", "setExports", "revealList",
      ],
    ]
    for (subject, acts) in first {
      #expect(kinds[subject] == acts, "\(subject)")
    }
  }

  /// Payloads as they stood in journals before an optional was added to their act.
  private static let before: [(any Act.Type, String)] = [
    (
      ReportZero.self,
      #"{"check":"round","month":"2026-10","sweeps":2,"village":"00000000000000020000000000000005"}"#
    ),
    (
      ReportMatters.self,
      #"{"check":"meeting","disputes":["00000000000000050000000000000001"],"month":"2026-10","sweeps":1,"village":"00000000000000020000000000000005"}"#
    ),
    (
      AddOfficer.self,
      #"{"name":"神前林联络员","number":"105","position":"村联络员","roles":["liaison"],"villages":["00000000000000020000000000000005"]}"#
    ),
    (
      ChangeOfficer.self,
      #"{"name":"许办事员","number":"12","position":"综治中心办事员","roles":["clerk"],"villages":[]}"#
    ),
    (
      Found.self,
      #"{"countWord":"宗","dueDayOfMonth":3,"firstMonthOwed":"2021-01","name":"所城镇综治中心","practice":true,"township":"所城镇"}"#
    ),
  ]

  @Test func `what was stored before an optional came is read and written as it was`() throws {
    for (type, stored) in Self.before {
      func again<A: Act>(_ type: A.Type) throws -> [UInt8] {
        try Payload.encode(Payload.decode(A.self, from: Array(stored.utf8)))
      }
      #expect(try again(type) == Array(stored.utf8), "\(type.kind)")
    }
  }

  @Test func `every fixture belongs to an act`() throws {
    let known = Set(
      Self.kinds.flatMap { kind in
        (1...kind.act.version).map { Self.fixture(kind, $0).lastPathComponent }
      })
    for subject in try FileManager.default.contentsOfDirectory(
      atPath: Repository.fixtures.appending(path: "payloads").path)
    {
      let folder = Repository.fixtures.appending(path: "payloads/\(subject)")
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        #expect(known.contains(file), "\(subject)/\(file)")
      }
    }
  }

  @Test(arguments: [
    ("cafe\u{301}", "caf\u{E9}"), ("李四", "李四"), ("a/b", "a/b"), ("\u{F900}", "\u{8C48}"),
    ("𱍐😀", "𱍐😀"), ("\u{1100}\u{1161}", "\u{AC00}"),
  ])
  func `texts are stored in NFC, slashes plain, keys sorted`(_ typed: String, _ stored: String)
    throws
  {
    var note = Note.blank
    note.text = typed
    #expect(try Payload.encode(note) == Array("{\"text\":\"\(stored)\"}".utf8))
  }

  @Test func `JSON is kept without floats and in one order`() throws {
    let value = JSONValue.object([
      "b": .array([.int(1), .bool(true), .null]), "a": .string("甲"), "ä": .int(-3),
    ])
    let bytes = try Payload.encode(value)
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"a\":\"甲\",\"b\":[1,true,null],\"ä\":-3}")
    #expect(try Payload.decode(JSONValue.self, from: bytes) == value)
    #expect(throws: (any Error).self) {
      try Payload.decode(JSONValue.self, from: Array("[1.5]".utf8))
    }
    #expect(
      JSONValue.object(["a": .int(1), "b": .int(2)]).overlaid(with: .object(["b": .int(3)]))
        == .object(["a": .int(1), "b": .int(3)]))
  }

  @Test func `an identifier is 16 bytes, 32 digits, and in the order of time`() throws {
    var dice = Dice(3)
    let early = Identifier.timeOrdered(at: Instant(milliseconds: 1_795_363_200_000), using: &dice)
    let late = Identifier.timeOrdered(at: Instant(milliseconds: 1_795_363_200_001), using: &dice)
    #expect(early < late)
    for id in [early, late, .random(using: &dice)] {
      #expect(id.bytes.count == 16)
      #expect(Identifier(bytes: id.bytes) == id)
      #expect(Identifier(hex: id.description) == id)
    }
    #expect(early.bytes[6] >> 4 == 7)
    #expect(early.bytes[8] >> 6 == 2)
    #expect(Identifier(bytes: [1, 2, 3]) == nil)
    #expect(Identifier(hex: "xyz") == nil)
  }

  @Test(arguments: [
    ("XF-2026-0001", "XF-2026-0001"), ("xf-2026-1", "XF-2026-0001"),
    ("JF-2021-12345", "JF-2021-12345"),
  ])
  func `a number is read in either case and written in one form`(_ typed: String, _ written: String)
  {
    #expect(Number(typed)?.description == written)
  }

  @Test(arguments: ["XX-2026-0001", "XF-2026", "XF-2026-0", "XF-2026-x", ""])
  func `what is no number is not read`(_ typed: String) {
    #expect(Number(typed) == nil)
  }
}
