import Wording

/// What is said of another case that is named.
enum OtherCase {
  static let unknown = Wording(
    zh: "没有这一件，请从列表中选择，或填写编号", en: "There is no such case: choose from the list, or give its number"
  )
}
