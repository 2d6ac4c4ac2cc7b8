import Casework
import Wording

/// One thing that `anjian doctor` looked at: how it stands, and what to do.
struct Finding: Hashable {
  /// How a thing stands, the worst last.
  enum Outcome: String, CaseIterable, Comparable, Worded {
    case ok
    /// Good to know; nothing is wrong.
    case note
    /// It works, and something will be lost or misread unless it is put right.
    case warning
    /// It does not work.
    case fault

    var wording: Wording {
      switch self {
      case .ok: Wording(zh: "正常", en: "ok")
      case .note: Wording(zh: "提示", en: "note")
      case .warning: Wording(zh: "警告", en: "warning")
      case .fault: Wording(zh: "故障", en: "fault")
      }
    }

    static func < (left: Outcome, right: Outcome) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// What was looked at, as scripts know it: "file.space".
  let check: String
  let outcome: Outcome
  let says: Wording
  /// What to do; nil where nothing is to be done, or the sentence says it.
  let remedy: Wording?

  private init(_ check: String, _ outcome: Outcome, _ says: Wording, _ remedy: Wording?) {
    self.check = check
    self.outcome = outcome
    self.says = says
    self.remedy = remedy
  }

  static func ok(_ check: String, _ says: Wording) -> Finding { Finding(check, .ok, says, nil) }

  static func note(_ check: String, _ says: Wording, do remedy: Wording) -> Finding {
    Finding(check, .note, says, remedy)
  }

  static func warning(_ check: String, _ says: Wording, do remedy: Wording) -> Finding {
    Finding(check, .warning, says, remedy)
  }

  static func fault(_ check: String, _ says: Wording, do remedy: Wording) -> Finding {
    Finding(check, .fault, says, remedy)
  }

  /// An error whose sentence says the way out.
  static func fault(_ check: String, _ error: any Error) -> Finding {
    Finding(check, .fault, Complaint.sentence(of: error), nil)
  }
}

extension Finding {
  /// Its lines for a reader; with a width, what is longer goes on below, set in.
  func lines(_ language: Language, within columns: Int?) -> [String] {
    let mark = "[\(outcome.wording[language])]"
    let column =
      2 + (Outcome.allCases.map { TextWidth.columns(of: $0.wording[language]) }.max() ?? 0)
    func hung(_ text: String, behind head: String, from column: Int) -> [String] {
      let room = columns.map { max(20, $0 - column - 1) }
      let lines = room.map { TextWidth.wrapped(text, to: $0) } ?? [text]
      return lines.enumerated().map { index, line in
        TextWidth.padded(index == 0 ? head : "", to: column) + " " + line
      }
    }
    let arrow = String(repeating: " ", count: column + 1) + "→"
    return hung(says[language], behind: mark, from: column)
      + (remedy.map { hung($0[language], behind: arrow, from: column + 2) } ?? [])
  }

  var json: JSONValue {
    .object([
      "check": .string(check), "outcome": .string(outcome.rawValue), "says": .wording(says),
      "todo": remedy.map { .wording($0) } ?? .null,
    ])
  }
}
