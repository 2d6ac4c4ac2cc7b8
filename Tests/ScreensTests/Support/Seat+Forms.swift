import Casework
import Testing

@testable import Screens

extension Seat {
  /// Fills an act's form in, from its first field on; a flag that is named is ticked.
  @discardableResult
  func fill<A: Act>(
    _ type: A.Type, _ values: [String: String], at location: SourceLocation = #_sourceLocation
  ) -> Seat {
    let unknown = Set(values.keys).subtracting(A.fields.map(\.id))
    #expect(unknown.isEmpty, "\(A.kind) has no \(unknown)", sourceLocation: location)
    for field in A.fields {
      if let value = values[field.id] {
        if case .flag = field.input {
          press("Space", at: location)
        } else {
          self.type(value, at: location)
        }
      }
      press("Tab", at: location)
    }
    return self
  }

  /// Opens the list of acts of a case, and from it the form of one that is possible.
  @discardableResult
  func chooseAct(_ name: String, at location: SourceLocation = #_sourceLocation) -> Seat {
    press("Enter", at: location)
    for _ in 0..<60 {
      let row = text.split(separator: "\n").first { String($0).isAbout(name) }
      if let key = row?.dropFirst(2).first, key != " " {
        return press(String(key), at: location)
      }
      press("Down", at: location)
    }
    Issue.record("“\(name)” is not possible:\n\(text)", sourceLocation: location)
    return self
  }

  /// All that F1 says here, page by page; the screen is as it was afterwards.
  func helpText(at location: SourceLocation = #_sourceLocation) -> String {
    press("F1", at: location)
    var pages = [text]
    while pages.count < 9 {
      let next = press("PageDown", at: location).text
      if next == pages.last { break }
      pages.append(next)
    }
    press("Esc", at: location)
    return pages.joined(separator: "\n")
  }
}

extension String {
  /// Whether a line of the list of acts is that of an act.
  func isAbout(_ name: String) -> Bool {
    let rest = dropFirst(6)
    return rest.hasPrefix(name) && (rest.dropFirst(name.count).first ?? " ") == " "
  }
}
