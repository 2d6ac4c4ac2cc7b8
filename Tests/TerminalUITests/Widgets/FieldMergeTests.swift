import TerminalUI
import Testing

/// Two people change the same form: different fields both stand, the same field is asked, nothing is lost.
@Suite struct FieldMergeTests {
  @Test(arguments: [
    // What it began with, typed here, there now: what stands, and whether it is asked.
    ("3", "3", "3", "3", false),
    ("3", "5", "3", "5", false),
    ("3", "3", "7", "7", false),
    ("3", "5", "5", "5", false),
    ("3", "5", "7", "5", true),
    ("3", "", "7", "", true),
    ("3", "5", "", "5", true),
    ("3", "", "3", "", false),
    ("3", "3", "", "", false),
    ("", "甲", "乙", "甲", true),
  ])
  func `what one side changed stands, what both changed differently is asked`(
    _ base: String, _ mine: String, _ theirs: String, _ stands: String, _ isAsked: Bool
  ) {
    let merge = FieldMerge(base: ["due": base], mine: ["due": mine], theirs: ["due": theirs])
    #expect(merge.values == ["due": stands])
    #expect(merge.conflicts.map(\.mine) == (isAsked ? [mine] : []))
    #expect(merge.conflicts.map(\.theirs) == (isAsked ? [theirs] : []))
    #expect(merge.taken == (stands == mine ? [] : ["due"]))
  }

  @Test func `different fields both stand`() {
    let base = ["cutOff": "0", "due": "3", "lock": "10", "reason": ""]
    let mine = base.merging(["due": "5", "reason": "周末顺延"]) { $1 }
    let theirs = base.merging(["lock": "15"]) { $1 }
    let merge = FieldMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.values == ["cutOff": "0", "due": "5", "lock": "15", "reason": "周末顺延"])
    #expect(merge.conflicts == [] && merge.taken == ["lock"])
  }

  @Test func `of any three forms nothing is lost, and each side is told the same`() {
    var dice = SeededRandom(seed: 20)
    let texts = ["", "甲", "乙", "甲乙", "丙\n丁"]
    func form() -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: (1...4).filter { _ in Int.random(in: 0..<5, using: &dice) > 0 }.map {
          ("field\($0)", texts.randomElement(using: &dice) ?? "")
        })
    }
    var (asked, taken) = (0, 0)
    for _ in 0..<5000 {
      let (base, mine, theirs) = (form(), form(), form())
      let here = FieldMerge(base: base, mine: mine, theirs: theirs)
      let there = FieldMerge(base: base, mine: theirs, theirs: mine)
      #expect(here.conflicts.map(\.field) == there.conflicts.map(\.field))
      #expect(here.conflicts.map(\.mine) == there.conflicts.map(\.theirs))
      let open = Set(here.conflicts.map(\.field))
      for (field, value) in here.values {
        let sides = [mine[field] ?? "", theirs[field] ?? ""]
        if open.contains(field) {
          // Both texts are in the question, and the form still has the one that was typed here.
          #expect(value == sides[0] && sides[0] != sides[1])
          #expect(here.conflicts.contains { $0.mine == sides[0] && $0.theirs == sides[1] })
        } else {
          #expect(value == there.values[field] ?? "")
          // What either side typed stands: only what both left as it was may be the base's.
          for side in sides where side != base[field] ?? "" { #expect(value == side) }
        }
      }
      for field in Set(mine.keys).union(theirs.keys) { #expect(here.values[field] != nil) }
      (asked, taken) = (asked + open.count, taken + here.taken.count)
    }
    #expect(asked > 1000 && taken > 1000, "\(asked) asked, \(taken) taken over")
  }

  @Test func `where one side did nothing, the other one's form comes out`() {
    var dice = SeededRandom(seed: 21)
    for _ in 0..<500 {
      let base = Dictionary(
        uniqueKeysWithValues: (1...5).map {
          ("field\($0)", "\(Int.random(in: 0..<3, using: &dice))")
        })
      let changed = base.mapValues { Bool.random(using: &dice) ? $0 : $0 + "改" }
      let (mine, theirs) = (
        FieldMerge(base: base, mine: changed, theirs: base),
        FieldMerge(base: base, mine: base, theirs: changed)
      )
      #expect(mine.values == changed && mine.taken == [] && mine.conflicts == [])
      #expect(theirs.values == changed && theirs.conflicts == [])
      #expect(theirs.taken == Set(base.keys.filter { base[$0] != changed[$0] }))
    }
  }

  @Test func `a question that is answered is not asked again`() {
    var dice = SeededRandom(seed: 22)
    for _ in 0..<500 {
      func form() -> [String: String] {
        Dictionary(
          uniqueKeysWithValues: (1...4).map {
            ("field\($0)", "\(Int.random(in: 0..<4, using: &dice))")
          })
      }
      var (base, mine) = (form(), form())
      let theirs = form()
      var merge = FieldMerge(base: base, mine: mine, theirs: theirs)
      var answers = 0
      while let conflict = merge.conflicts.first {
        base[conflict.field] = conflict.theirs
        if Bool.random(using: &dice) { mine[conflict.field] = conflict.theirs }
        merge = FieldMerge(base: base, mine: mine, theirs: theirs)
        answers += 1
        #expect(answers <= 4)
      }
      #expect(merge.conflicts == [])
    }
  }
}
