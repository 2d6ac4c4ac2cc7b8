import Casework
import Wording

extension JSONValue {
  /// A text, or null.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// Both languages, so that scripts read the same whatever the language.
  static func wording(_ wording: Wording) -> JSONValue {
    .object(["en": .string(wording.en), "zh": .string(wording.zh)])
  }

  static func day(_ day: Day?) -> JSONValue { text(day?.description) }

  /// "2026-11-23T16:42+08:00": the minute in China.
  static func instant(_ instant: Instant?) -> JSONValue {
    text(instant.map { "\($0.day)T\($0.clock)+08:00" })
  }

  static func number(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }

  static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// Places as acts take them: a village's key, or a code.
  static func places(_ places: [Place], _ book: OfficeBook) -> JSONValue {
    texts(
      places.map { place in
        switch place {
        case .village(let id): book.village(id)?.key ?? "—"
        case .special(let code): code
        }
      })
  }

  /// An officer's number, or null.
  static func officer(_ id: Identifier?, _ book: OfficeBook) -> JSONValue {
    text(id.flatMap { book.officer($0)?.number })
  }
}
