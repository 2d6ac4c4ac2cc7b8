import Casework
import Foundation
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Copies on the screen: making, rehearsing, and working in one by mistake.
@Suite struct CopiesTests {
  @Test(arguments: ["90", "09", "01"])
  func `those who look after the file make a copy and rehearse it`(_ officer: String) throws {
    let seat = try Seat(officer).openCopies().isAt("副本和恢复演练").sees("还没有副本")
    seat.press("c").sees("2026-11-23", "每日副本", "已做一份副本，读回核对无误", "完整：共")
    let entries = try seat.sample.office.lastPosition()
    seat.sample.clock.advance(seconds: 3600)
    seat.press("c").sees("2026-11-23 11:00", "手工副本")
    seat.press("End Enter").sees("演练完成，副本完整", "完整：共\(entries)条记录", "（第\(entries)条）")
    // No name of anybody in a case stands there.
    seat.seesNothing(of: "王大海", "蔡永福")
  }

  @Test func `a damaged copy is said to be so`() throws {
    let seat = try Seat("09").openCopies().press("c")
    let copy = try #require(seat.sample.office.copies().first)
    var bytes = try Data(contentsOf: URL(filePath: copy.path))
    bytes.replaceSubrange(90_000..<94_000, with: Data(repeating: 0x5A, count: 4000))
    try bytes.write(to: URL(filePath: copy.path))
    seat.press("Enter").sees("!! 副本已损坏，请另选一份", "已损坏，不能用来恢复")
  }

  @Test(arguments: ["02", "105"])
  func `the copies are not on anybody else's menu`(_ officer: String) throws {
    try Seat(officer).press("F9").seesNothing(of: "副本和恢复演练")
  }

  @Test(arguments: Language.allCases)
  func `a copy is marked on every screen and takes nothing`(_ language: Language) throws {
    let sample = try SampleOffice()
    let target = sample.folder["copy.anjian"]
    try sample.office.copy(to: target)
    let seat = try Seat("02", language, in: try SampleOffice(copy: target, of: sample))
    let mark = language == .chinese ? "〔副本 2026-11-23 10:00〕" : "[Copy 2026-11-23 10:00]"
    for keys in ["", "F9 5", "F9 6", "F9 7", "F9 8", "F7 1", "F1", "F9"] {
      #expect(seat.press(keys).title.contains(mark), "\(keys): \(seat.title)")
    }
    let fresh = try Seat("02", language, in: try SampleOffice(copy: target, of: sample))
    fresh.press("F7 1 1 Tab").type("王小花").press("Tab", times: 5).press("05 Tab")
    fresh.type("反映路灯").press("F2").sees("anjian restore")
    #expect(fresh.title.contains(mark))
  }

  @Test func `a file that was replaced or upgraded is said on the screen within a second`() throws {
    let seat = try Seat("02").press("F9 5")
    try FileManager.default.moveItem(
      atPath: seat.sample.path, toPath: seat.sample.folder["aside"])
    seat.seesNothing(of: "移走").press("Tick").sees("文件在打开期间被移走或删除，不能再保存")
    try FileManager.default.copyItem(
      atPath: seat.sample.folder["aside"], toPath: seat.sample.path)
    seat.press("Tick").sees("文件在打开期间被换成另一个，不能再保存").press("Down").sees("被换成另一个")
    try FileManager.default.removeItem(atPath: seat.sample.path)
    try FileManager.default.moveItem(
      atPath: seat.sample.folder["aside"], toPath: seat.sample.path)
    seat.press("Tick").seesNothing(of: "不能再保存")
  }

  @Test
  func
    `the copy of the day is made at the first sign-in of a real office, and a failure is said once`()
    throws
  {
    let real = try SampleOffice(isPractice: false)
    let seat = try Seat("02", in: real)
    #expect(real.office.copies().map(\.kind) == [.daily])
    #expect(!seat.status.contains("副本"))
    let practice = try SampleOffice()
    _ = try Seat("02", in: practice)
    #expect(practice.office.copies() == [])
    let broken = try SampleOffice(isPractice: false)
    try Data().write(to: URL(filePath: broken.path + ".copies"))
    let other = try Seat("02", in: broken)
    other.take(.woken)
    #expect(other.status.contains("今天的副本没有做成："))
    other.take(.key(.down))
    other.take(.tick)
    #expect(!other.status.contains("副本"))
  }
}
