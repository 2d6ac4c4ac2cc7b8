import Casework
import OfficeStore
import Testing

/// Who sees an accusation, and what the others' screens know of it: nothing.
@Suite struct SightTests {
  /// The accusation that clerk 02 registered against the supervisor, for the head to handle.
  private static let number = "XF-2026-0017"
  private static let matter = "举报副镇长插手工程发包"

  @Test(arguments: ["02", "01"])
  func `its registrar and its handler find it`(_ officer: String) throws {
    try Seat(officer).press("F3 0017").sees(Self.number, "〔限〕")
      .press("Enter").sees(Self.matter, "限制件")
  }

  @Test(arguments: ["03", "09", "105"])
  func `nobody else finds it, by number, name, pinyin or word`(_ officer: String) throws {
    for query in ["0017", "沈阿明", "shenaming", "sam", "举报副", "插手", "镇本级"] {
      let seat = try Seat(officer)
      seat.press(officer == "105" ? "F3 F3" : "F3").type(query)
      seat.seesNothing(of: Self.number, "插手工程").sees("没有找到", "共 0 件")
    }
  }

  @Test(arguments: ["03", "09"])
  func `it is in nobody else's counts and lists`(_ officer: String) throws {
    let seat = try Seat(officer)
    let before = seat.text
    let sample = seat.sample
    // The same office without it would look the same: one more accusation changes nothing.
    var more = RegisterPetition.blank
    (more.channel, more.names, more.matter) = ("letter", "郑阿九", "举报工程围标")
    (more.purpose, more.accused) = ("accusation", "陈副镇长")
    more.places = [.village(try #require(sample.office.book.village(named: "05")).id)]
    try sample.acts("02", more)
    #expect(try Seat(officer, in: sample).text == before)
    let plain = try Seat(officer).sample
    for keys in ["F9 5", "F9 5 1", "F9 5 3", "F9 5 6", "F9 8"] {
      let with = try Seat(officer, in: sample).press(keys)
      #expect(with.text == (try Seat(officer, in: plain).press(keys)).text)
      with.seesNothing(of: "郑阿九", "围标")
    }
  }

  @Test func `a liaison sees the own village's disputes and no petition`() throws {
    let seat = try Seat("105").press("F3").sees("共 3 件")
    seat.sees("JF-2026-0001", "JF-2026-0005", "JF-2026-0007")
    seat.seesNothing(of: "XF-", "鱼塘", "屋檐")
    seat.press("F9").seesNothing(of: "来访", "督办", "信访")
    seat.press("7").sees("菜单")
  }

  /// Clerk 02 corrects what clerk 03 has before him to an accusation, at another terminal.
  private func restrict(_ seat: Seat) throws {
    let file = try seat.sample.caseFile("XF-2026-0001")
    let other = try seat.sample.another()
    defer { other.close() }
    let clerk = try seat.sample.viewer("02")
    let first = try #require(file.history.first)
    var act = try #require(try other.act(first.entry, of: file, for: clerk) as? RegisterPetition)
    act.purpose = "accusation"
    _ = try other.perform(
      [
        Proposal(
          Correct<CaseFile>(of: act, on: nil, reason: nil), about: Subject(.caseFile, file.id),
          on: clerk.today, seen: file.lastEntry, reverses: first.entry)
      ], by: clerk)
  }

  @Test(arguments: ["Down", "F4", "Enter", "x", "Tick"])
  func `a case that is restricted while it is open goes with the next key`(_ key: String) throws {
    let seat = try Seat("03").open("XF-2026-0001").sees("反映排水沟", "王大海")
    try restrict(seat)
    seat.press(key).seesNothing(of: "反映排水沟", "王大海").sees("没有这一件")
    seat.press("Esc F3 0001").seesNothing(of: "反映排水沟堵塞淹没农田")
  }

  @Test(arguments: ["F4", "Enter"])
  func `so do its full text and its acts`(_ open: String) throws {
    let seat = try Seat("03").open("XF-2026-0001").press(open)
    try restrict(seat)
    seat.press("Down").seesNothing(of: "反映排水沟", "王大海").sees("没有这一件")
  }

  @Test(arguments: ["", "F9 5", "F9 5 1", "F9 6"])
  func `so does its row, in whatever list`(_ keys: String) throws {
    let seat = try Seat("03").press(keys)
    try restrict(seat)
    seat.press("Down").seesNothing(of: "反映排水沟", "王大海")
  }
}
