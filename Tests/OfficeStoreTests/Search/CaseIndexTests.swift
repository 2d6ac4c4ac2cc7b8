import Testing

@testable import OfficeStore

@Suite struct CaseIndexTests {
  private static let typed: [(String, [Int64])] = [
    ("沟", [1]), ("王大海", [1]), ("排水沟堵塞", [1]), ("塞", [1]), ("路", [2]),
    ("wangdahai", [1]), ("wangd", [1]), ("wdh", [1]), ("dahai", []), ("dh", []),
    ("0034", [1]), ("xf-2026", [1, 2]), ("x", [1, 2]),
    ("𠮷", [2]), ("𠮶", []), ("𠮷村", [2]),
  ]

  @Test(arguments: typed)
  func `a case is found by what it says, its number, pinyin and initials`(
    _ typed: String, _ ids: [Int64]
  ) {
    let index = CaseIndex([
      closed(1, "xf-2026-0034\n王大海\n排水沟堵塞", " wangdahai wdh"),
      closed(2, "xf-2026-0035\n李𠮷\n反映𠮷村修路", " liji lj"),
    ])
    #expect(found(index, typed).sorted() == ids)
  }

  @Test func `letters are found in the few texts that hold them, also once these changed`() {
    var index = CaseIndex((1...40).map { closed($0, "xf-\($0)\n王大海", " wangdahai wdh") })
    index.upsert(closed(7, "xf-7\n王大海\nktv扰民", " wangdahai wdh"))
    #expect(index.letters.slots(thatMayHold: Array("kt".utf16))?.count == 1)
    #expect(found(index, "kt") == [7])
    #expect(found(index, "w").count == 40)
    #expect(found(index, "f").count == 40)
    #expect(found(index, "xf").count == 40)
    #expect(found(index, "tv") == [7])
    index.upsert(closed(7, "xf-7\n王大海\n扰民", " wangdahai wdh"))
    #expect(found(index, "kt") == [])
  }

  @Test func `no hit begins in one line or case and ends in another`() {
    let index = CaseIndex([closed(1, "王大\n海", " wang da"), closed(2, "洋\n山", "hai shan")])
    for typed in ["大海", "海洋", "王大海", "大\n海", "\n海", "海\n", "wangda", "dahai", "dashan"] {
      #expect(found(index, typed) == [], "\(typed)")
      #expect(listed(index, .latin(Array(typed.utf8))) == [], "\(typed)")
    }
    for latin in ["wang da", " wang", "da hai", "da ", " ", ""] {
      #expect(listed(index, .latin(Array(latin.utf8))) == [], "\(latin)")
    }
    #expect(found(index, "hai") == [2])
    #expect(listed(index, .text([])) == [])
  }

  @Test func `half a supplementary character is no hit of another one`() {
    let index = CaseIndex([closed(1, "𠮷", "")])
    #expect(found(index, "𠮷") == [1])
    #expect(found(index, "𠮶") == [])
    #expect(found(index, "𡮷") == [])
  }

  @Test(arguments: 0...140)
  func `the last unit is found at every distance from the end of a round`(_ before: Int) {
    let text = String(repeating: "甲", count: before) + "乙"
    let latin = String(repeating: "a", count: before) + "b"
    let index = CaseIndex([closed(1, "丙", "c"), closed(2, text, latin)])
    #expect(found(index, "乙") == [2])
    #expect(found(index, text) == [2])
    #expect(listed(index, .latin(Array(latin.utf8))) == [2])
    #expect(found(index, text + "甲") == [])
    #expect(listed(index, .latin(Array((latin + "a").utf8))) == [])
  }

  @Test func `a term longer than every text is found nowhere`() {
    let index = CaseIndex([closed(1, "村", "c")])
    #expect(found(index, String(repeating: "村", count: 500)) == [])
    #expect(listed(index, .latin(Array(repeating: UInt8(ascii: "c"), count: 500))) == [])
  }

  @Test func `what pads the texts is not found`() {
    var index = CaseIndex([closed(1, "村", "c")])
    index.remove(id: 1)
    index.upsert(closed(2, "", ""))
    for typed in ["\0", "\n", " ", "村", "c"] { #expect(found(index, typed) == [], "\(typed)") }
  }

  @Test func `an empty index answers and can be filled`() {
    var index = CaseIndex()
    #expect(found(index, "村") == [])
    #expect(index.page(term: nil, filter: CaseFilter(), from: 5, limit: 40).total == 0)
    #expect(index.counts(views: [CaseFilter()]) == [0])
    #expect(index.position(of: 1, filter: CaseFilter(), term: nil) == nil)
    index.remove(id: 1)
    index.upsert(closed(7, "村", "c"))
    #expect(found(index, "村") == [7])
  }

  @Test func `open cases come first by due day, the others follow with the newest first`() {
    let index = CaseIndex([
      row(1, due: CaseIndex.notOpen, received: 5), row(2, due: CaseIndex.notOpen, received: 9),
      row(3, due: 30, received: 1), row(4, due: 20, received: 1), row(5, due: 20, received: 0),
      row(6, due: CaseIndex.openWithoutDue, received: 1),
      row(8, due: CaseIndex.notOpen, received: 5),
    ])
    #expect(listed(index, nil) == [4, 5, 3, 6, 2, 8, 1])
    #expect(index.page(term: nil, filter: CaseFilter(), from: 2, limit: 3).ids == [3, 6, 2])
    #expect(index.page(term: nil, filter: CaseFilter(), from: 6, limit: 3).ids == [1])
    #expect(index.page(term: nil, filter: CaseFilter(), from: 7, limit: 3).total == 7)
    #expect(index.position(of: 6, filter: CaseFilter(), term: nil) == 3)
  }

  @Test func `a case is overdue after its last legal day and only while it is open`() {
    let index = CaseIndex([
      row(1, due: 10, legal: 12), row(2, due: CaseIndex.notOpen, legal: 12),
      row(3, due: CaseIndex.openWithoutDue, legal: CaseIndex.noLegalDay),
    ])
    var filter = CaseFilter()
    for (day, ids) in [(12, [Int64]()), (13, [1])] {
      filter.overdueOn = Int32(day)
      #expect(index.page(term: nil, filter: filter, from: 0, limit: 9).ids == ids)
    }
  }

  @Test func `a changed text is found by what it says now and no longer by what it said`() {
    var index = CaseIndex([closed(1, "旧话", "jiu"), closed(2, "旁", "pang")])
    index.upsert(closed(1, "新话", "xin"))
    #expect(found(index, "旧") == [])
    #expect(found(index, "jiu") == [])
    #expect(found(index, "新话") == [1])
    #expect(found(index, "xin") == [1])
    #expect(found(index, "旁") == [2])
  }

  @Test func `wiped slots are given back`() {
    var index = CaseIndex([closed(1, "村", "c")])
    for turn in 0..<1000 { index.upsert(closed(1, "村\(turn)", "c")) }
    #expect(index.facts.count <= 300)
    #expect(found(index, "村999") == [1])
    #expect(found(index, "村998") == [])
    #expect(!index.texts.holdsTrace(of: Array("998".utf16)))
  }

  @Test(arguments: [("ＡＢ", "ab"), ("é", "e\u{301}"), ("ABC", "abc")])
  func `folding is the caller's: what is not written the same is not found`(
    _ pair: (String, String)
  ) {
    let index = CaseIndex([closed(1, pair.0, "")])
    #expect(found(index, pair.0) == [1])
    #expect(found(index, pair.1) == [])
  }

  private func row(
    _ id: Int64, due: Int32, legal: Int32 = CaseIndex.noLegalDay, received: Int32 = 0
  ) -> CaseIndex.Row {
    CaseIndex.Row(
      id: id, due: due, legal: legal, received: received, stage: 1, kind: 0, village: 0, handler: 0,
      channel: 0, text: "", latin: "")
  }

  private func closed(_ id: Int64, _ text: String, _ latin: String) -> CaseIndex.Row {
    var row = row(id, due: CaseIndex.notOpen)
    (row.text, row.latin) = (text, latin)
    return row
  }

  private func found(_ index: CaseIndex, _ typed: String) -> [Int64] {
    listed(index, CaseIndex.Term(typed))
  }

  private func listed(_ index: CaseIndex, _ term: CaseIndex.Term?) -> [Int64] {
    index.page(term: term, filter: CaseFilter(), from: 0, limit: 1000).ids
  }
}
