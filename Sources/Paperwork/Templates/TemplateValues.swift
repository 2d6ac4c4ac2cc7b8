import Casework
import Wording

/// What a template may ask for: texts by name, and sections that repeat for each of their items.
struct TemplateValues: Sendable {
  /// A part of the template for each item; it may ask for the names of an item.
  struct Section: Sendable {
    let names: Set<String>
    let items: [TemplateValues]
  }

  private(set) var texts: [String: String]
  private(set) var sections: [String: Section] = [:]

  init(_ texts: [String: String] = [:]) {
    self.texts = texts
  }

  /// Says a text; where there is none, so many characters stay open to be filled in by hand.
  mutating func say(_ name: String, _ text: String?, blank: Int = 4) {
    texts[name] = text.flatMap { $0.isEmpty ? nil : $0 } ?? PaperText.blank(blank)
  }

  /// Says a day as documents write it.
  mutating func say(_ name: String, day: Day?) {
    let open = PaperText.blank(2)
    texts[name] = day?.wording.zh ?? "\(open)年\(open)月\(open)日"
  }

  /// Repeats a part for each item; the names stand even where there is no item.
  mutating func list(_ name: String, _ names: Set<String>, _ items: [TemplateValues]) {
    sections[name] = Section(names: names, items: items)
  }

  /// Shows a part only where something holds.
  mutating func show(_ name: String, when holds: Bool) {
    list(name, [], holds ? [TemplateValues()] : [])
  }
}
