import Foundation
import Testing

@Suite struct ZeroCommandTests {
  @Test func `a liaison signs a month once, for the own village only`() throws {
    let office = try SampleOffice()
    let signed = try office.run(
      "zero", "file", "神前", "2021-03", "--check", "走访", as: SampleOffice.liaison)
    #expect(signed.status == 0, "\(signed.err)")
    #expect(signed.out.hasPrefix("神前 2021年3月"))
    let again = try office.run(
      "zero", "file", "05", "2021-03", "--check", "round", as: SampleOffice.liaison)
    #expect(again.status == 3)
    #expect(again.err.hasPrefix("神前 2021年3月："))
    let other = try office.run(
      "zero", "file", "06", "2021-03", "--check", "round", as: SampleOffice.liaison)
    #expect(other.status == 6)
    let unsaid = try office.run("zero", "file", "05", "2021-04", as: SampleOffice.liaison)
    #expect(unsaid.status == 3)
    #expect(unsaid.err.contains("排查方式"))
    let matrix = try office.run(
      "zero", "list", "--year", "2021", "--json", as: SampleOffice.liaison)
    let villages: [[String: Any]] = try #require(matrix["villages"])
    #expect(villages.map { $0["village"] as? String } == ["05"])
    let months = try #require(villages.first?["months"] as? [[String: Any]])
    #expect(
      months.map { $0["state"] as? String }.prefix(4) == ["missing", "missing", "zero", "missing"])
    #expect(try office.verified().isWhole)
  }

  @Test func `a month with matters names its disputes, typed by a clerk for the liaison`() throws {
    let office = try SampleOffice()
    let dispute = try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "某甲、某乙", "--where", "05", "--matter",
      "屋檐滴水", "--day",
      "2021-03-09")
    let signed = try office.run(
      "zero", "file", "05", "2021-03", "--check", "meeting", "--sweeps", "2", "--disputes", dispute,
      "--on-behalf-of",
      "神前林联络员", "--json", "-", input: "{}")
    #expect(signed.status == 0, "\(signed.err)")
    let report: [String: Any] = try #require(signed["report"])
    #expect(report["disputes"] as? Int == 1)
    #expect(report["sweeps"] as? Int == 2)
    #expect(report["onBehalfOf"] as? String == "神前林联络员")
    let matrix = try office.run("zero", "list", "--year", "2021")
    #expect(matrix.out.contains("神前"))
    #expect(matrix.out.contains("未报"))
    let unknown = try office.run(
      "zero", "file", "05", "2021-04", "--check", "meeting", "--disputes", "JF-2021-0099")
    #expect(unknown.status == 3)
    #expect(unknown.err.contains("JF-2021-0099"))
  }
}
