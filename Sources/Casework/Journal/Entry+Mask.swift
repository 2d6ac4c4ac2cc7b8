extension Entry {
  /// The entry as it is shown: telephone and identity numbers of people hidden wherever they stand in it.
  ///
  /// What lists, screens, papers and commands show is folded from these; what is judged and kept is
  /// folded from the entries themselves. The office's own book (officers' telephones) is shown as it is.
  public var masked: Entry {
    guard subject.kind.isOfPeople else { return self }
    var entry = self
    entry.payload = payload.map(Payload.masked)
    entry.onBehalfOf = onBehalfOf.map(Mask.text)
    return entry
  }
}

extension Subject.Kind {
  /// Whether its entries speak of the people of cases, and not of the office and its own.
  public var isOfPeople: Bool { [.caseFile, .visit, .villagePeriod, .round].contains(self) }
}

extension Payload {
  /// A payload with the numbers of people hidden.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    guard mayHoldNumbers(bytes), let value = try? decode(JSONValue.self, from: bytes),
      let masked = try? encode(
        value.mapped { Identifier(hex: $1) == nil ? Mask.shown($1, in: $0) : $1 })
    else { return bytes }
    return masked
  }

  /// Whether a number of a person may stand among the bytes: hardly ever, save in a registration.
  private static func mayHoldNumbers(_ bytes: [UInt8]) -> Bool {
    var (run, others) = (0, 0)
    for byte in bytes {
      switch byte {
      case 0x30...0x39: run += 1
      // A full-width digit, or whatever joins two runs.
      case 0xEF, 0xBC, 0x90...0x99, 0x20, 0x2D: others += 1
      default: (run, others) = (0, 0)
      }
      if run >= 10 || others >= 30 { return true }
    }
    return [#""phone":""#, #""idNumber":""#].contains { name in
      bytes.contains(Array(name.utf8))
    }
  }
}

extension JSONValue {
  /// The value with each of its texts changed, given the name of the member that it is, or is an item of.
  func mapped(in member: String = "", _ change: (_ member: String, _ text: String) throws -> String)
    rethrows -> JSONValue
  {
    switch self {
    case .string(let text): .string(try change(member, text))
    case .array(let items): .array(try items.map { try $0.mapped(in: member, change) })
    case .object(let members):
      .object(
        Dictionary(
          uniqueKeysWithValues: try members.map { ($0, try $1.mapped(in: $0, change)) }))
    case .null, .bool, .int: self
    }
  }
}
