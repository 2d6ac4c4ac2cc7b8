import Foundation
import Testing

/// Sensitive periods, sweeps, exceptions and closings by commands.
@Suite struct RoundCommandTests {
  @Test func `a sensitive period is opened, reported day by day, listed, and ended early`() throws {
    let office = try SampleOffice()
    let refused = try office.run(
      "round", "open", "period", "--set", "name=年末", "--set", "first=2021-11-20", "--set",
      "last=2021-11-22")
    #expect(refused.status == 6)
    #expect(refused.err.contains("由分管领导办理"), "\(refused.err)")
    try office.records(
      "round", "open", "period", "--set", "name=年末", "--set", "first=2021-11-20", "--set",
      "last=2021-11-22", "--set", "villages=05", as: SampleOffice.supervisor)
    let whole = try office.run(
      "zero", "file", "05", "年末", "--check", "round", as: SampleOffice.liaison)
    #expect(whole.status == 3 && whole.err.contains("年末@2021-11-20"), "\(whole.err)")
    let signed = try office.run(
      "zero", "file", "05", "年末@2021-11-21", "--check", "round", as: SampleOffice.liaison)
    #expect(signed.out == "神前 年末 11-21  零报告，迟报：经排查未发现矛盾纠纷（走访1次）\n", "\(signed.err)")
    let list = try office.run("zero", "list", "--round", "年末", "--json")
    let villages: [[String: Any]] = try #require(list["villages"])
    #expect(villages.count == 1)
    let rounds = try #require(villages.first?["rounds"] as? [[String: Any]])
    #expect(rounds.map { $0["state"] as? String } == ["missing", "zero", "missing"])
    #expect(rounds[1]["late"] as? Bool == true)
    let all = try office.run("round", "list")
    #expect(all.out.contains("年末") && all.out.contains("1/3"), "\(all.out)")
    let strange = try office.run("zero", "list", "--round", "春耕")
    #expect(strange.status == 3 && strange.err.contains("年末"))
    #expect(try office.verified().isWhole)
  }

  @Test func `the lock, an exception, an amendment and the closing of a month`() throws {
    let office = try SampleOffice()
    let days = try office.run(
      "round", "days", "--from", "2021-01", "--set", "lock=10", "--set", "reason=镇里规定",
      as: SampleOffice.supervisor)
    #expect(days.status == 3 && days.err.contains("已经结束的月份不变"), "\(days.err)")
    let shown = try office.run("round", "days")
    #expect(shown.out == "自2021-01起：统计至月末，村3日前报送，镇5日汇总，不锁定\n", "\(shown.out)\(shown.err)")
    try office.records(
      "zero", "file", "05", "2021-03", "--check", "round", as: SampleOffice.liaison)
    let amended = try office.run(
      "zero", "act", "05", "2021-03", "amendReport", "--set", "reason=次数有误", "--set", "sweeps=3",
      as: SampleOffice.liaison)
    #expect(amended.status == 0, "\(amended.err)")
    let unneeded = try office.run(
      "zero", "act", "05", "2021-04", "grantException", "--set", "until=t", "--set", "reason=病",
      as: SampleOffice.supervisor)
    #expect(unneeded.status == 5 || unneeded.status == 3)
    #expect(unneeded.err.contains("没有锁定"), "\(unneeded.err)")
    try office.records(
      "zero", "act", "06", "2021-03", "excuseReport", "--set", "order=纪要", "--set",
      "ordered=2021-04-01", "--set", "reason=台风", as: SampleOffice.supervisor)
    let unsaid = try office.run(
      "round", "act", "2021-03", "closeRound", as: SampleOffice.supervisor)
    #expect(unsaid.err.contains("请写明未报的原因"), "\(unsaid.err)")
    let missing = ["01", "02", "03", "04", "07", "08", "09", "10", "11", "12"]
    let closing = try office.run(
      ["round", "act", "2021-03", "closeRound"]
        + missing.flatMap { ["--set", "missing=\($0) 联系不上"] }, as: SampleOffice.supervisor)
    #expect(closing.status == 0, "\(closing.err)")
    let closed = try office.run(
      "zero", "file", "04", "2021-03", "--check", "round", "--on-behalf-of", "张某")
    #expect(closed.err.contains("关闭，请分管领导重新开放后再报"), "\(closed.err)")
    try office.records(
      "round", "act", "2021-03", "reopenRound", "--set", "reason=补报", as: SampleOffice.supervisor)
    try office.records(
      "zero", "file", "04", "2021-03", "--check", "round", "--on-behalf-of", "张某")
    #expect(try office.verified().isWhole)
  }

  @Test func `what a merged village leaves behind stays in the sums of the sheet`() throws {
    let office = try SampleOffice()
    try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "某甲、某乙", "--where", "05", "--matter",
      "屋檐滴水", "--day", "2021-03-09")
    try office.records(
      "village", "end", "05", "--into", "06", "--day", "2021-04-01",
      as: SampleOffice.administrator)
    func total(_ month: String) throws -> [Substring] {
      let sheet = try office.run("print", "month", month, "--text")
      let lines = sheet.out.split(separator: "\n").filter { $0.contains("合计") }
      return lines.last?.split(separator: "|").map { $0.filter { $0 != " " }[...] } ?? []
    }
    #expect(try total("2021-03") == ["合计", "0", "1", "0", "0", "0", "1"])
    #expect(try total("2021-04") == ["合计", "1", "0", "0", "0", "0", "1"])
  }
}
