import Testing

@testable import OfficeStore

@Suite struct CaseIndexAgainstNaiveTests {
  @Test(arguments: [1, 2, 3, 4])
  func `every list is the one that looking at each row gives`(_ seed: UInt64) {
    var random = RandomCases(seed: seed)
    var hits = 0
    for _ in 0..<12 {
      let rows = random.rows(random.number(0...150))
      let index = CaseIndex(rows)
      let naive = NaiveCases(rows)
      for _ in 0..<60 {
        let (term, filter) = (random.term(), random.filter())
        let wanted = naive.list(term, filter)
        hits += wanted.isEmpty ? 0 : 1
        expectSame(index, wanted, term, filter, &random)
      }
    }
    #expect(hits > 200, "questions must find something often, or nothing is proven")
  }

  @Test(arguments: [11, 12, 13])
  func `an index kept up to date equals one made anew`(_ seed: UInt64) {
    var random = RandomCases(seed: seed)
    var naive = NaiveCases(random.rows(120))
    var index = CaseIndex(Array(naive.rows.values))
    var closings = 0
    for step in 1...1500 {
      let id = Int64(random.number(0...200))
      let slots = index.facts.count
      if random.chance(0.25) {
        index.remove(id: id)
        naive.remove(id: id)
      } else {
        var row = random.row(Int(id))
        if random.chance(0.4), let known = naive.rows[id] {
          (row.text, row.latin) = (known.text, known.latin)
        }
        index.upsert(row)
        naive.upsert(row)
      }
      closings += index.facts.count < slots ? 1 : 0
      guard step.isMultiple(of: 60) else { continue }
      let rebuilt = CaseIndex(Array(naive.rows.values))
      #expect(index.count == rebuilt.count)
      for _ in 0..<8 {
        let (term, filter) = (random.term(), random.filter())
        let wanted = naive.list(term, filter)
        expectSame(index, wanted, term, filter, &random)
        expectSame(rebuilt, wanted, term, filter, &random)
      }
    }
    #expect(closings > 0, "wiped slots must have been given back on the way")
  }

  @Test func `a copy handed over does not change with its original`() {
    var random = RandomCases(seed: 21)
    let rows = random.rows(50)
    var index = CaseIndex(rows)
    let copy = index
    for row in rows.prefix(20) { index.remove(id: row.id) }
    #expect(copy.page(term: nil, filter: CaseFilter(), from: 0, limit: 0).total == 50)
    #expect(index.page(term: nil, filter: CaseFilter(), from: 0, limit: 0).total == 30)
  }

  private func expectSame(
    _ index: CaseIndex, _ wanted: [Int64], _ term: CaseIndex.Term?, _ filter: CaseFilter,
    _ random: inout RandomCases
  ) {
    let offset = random.number(0...max(wanted.count + 3, 1))
    let limit = random.number(0...40)
    let page = index.page(term: term, filter: filter, from: offset, limit: limit)
    #expect(page.total == wanted.count)
    #expect(page.ids == Array(wanted.dropFirst(offset).prefix(limit)))
    if term == nil { #expect(index.counts(views: [filter]) == [wanted.count]) }
    let id = Int64(random.number(0...800))
    #expect(index.position(of: id, filter: filter, term: term) == wanted.firstIndex(of: id))
    if let known = wanted.randomElement(using: &random) {
      let place = index.position(of: known, filter: filter, term: term)
      #expect(place == wanted.firstIndex(of: known))
    }
  }
}
