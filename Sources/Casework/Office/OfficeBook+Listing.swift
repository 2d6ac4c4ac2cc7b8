public import Wording

extension OfficeBook {
  /// The villages by key and name, for a sentence that says what there is.
  public var villageList: Wording {
    villages.filter { $0.stage != .ended }.map {
      Wording(zh: "\($0.key)（\($0.name)）", en: "\($0.key) (\($0.name))")
    }.joined()
  }

  /// The villages and the special places.
  public var placeList: Wording {
    [villageList, tables.codes.listing(of: .places)].filter { !$0.zh.isEmpty }.joined()
  }
}

extension Codes {
  /// The codes of a list, in Chinese with their names.
  public func listing(of list: CodeList) -> Wording {
    self[list].map { Wording(zh: "\($0.code)（\($0.zh)）", en: $0.code) }.joined()
  }
}
