public import Casework
public import Wording

extension HistoryLine {
  /// What is said beside a line that no longer stands as it was recorded; nil for one that does.
  public var mark: Wording? {
    if undoneBy != nil { return Wording(zh: "（已撤销）", en: "(undone) ") }
    return correctedBy == nil ? nil : Wording(zh: "（已更正）", en: "(corrected) ")
  }
}
