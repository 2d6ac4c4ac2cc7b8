import Foundation
import Testing

/// Numbers of people in what commands print: hidden, but where a reason was given; and what is said of it.
@Suite struct MaskCommandTests {
  private static let phone = "13800004321"
  private static let identity = "000000199001011234"
  private let office: SampleOffice
  private let number: String

  init() throws {
    office = try SampleOffice()
    number =
      try office.records(
        "case", "add", "petition", "--json", "-",
        input: """
          {"channel":"visit","names":"温某某","phone":"\(Self.phone)","idNumber":"\(Self.identity)",
          "places":["神前村"],"matter":"反映排水沟，电话\(Self.phone)","detail":"证件\(Self.identity)"}
          """
      ).isEmpty ? "" : "XF"
  }

  private func petition() throws -> String {
    let list = try office.run("case", "list", "--text", "温某某", "--json")
    let cases: [[String: Any]] = try #require(list["cases"])
    return try #require(cases.first?["number"] as? String)
  }

  private func isMasked(_ text: String) -> Bool {
    !text.contains(Self.phone) && !text.contains(Self.identity)
  }

  @Test func `no command prints a number in full, in columns or in JSON`() throws {
    let number = try petition()
    let commands = [
      ["case", "show", number], ["case", "list", "--view", "all"],
      ["case", "list", "--text", Self.phone],
      ["visit", "list", "--from", "2021-01-01"], ["zero", "list", "--year", "2021"],
      ["figures"], ["rounds", "list"],
      ["case", "act", number, "note", "--set", "text=电\(Self.phone)"],
    ]
    for command in commands {
      for json in [[], ["--json"]] {
        let result = try office.run(command + (command.contains("act") ? [] : json))
        #expect(
          isMasked(result.out) && isMasked(result.err), "\(command): \(result.out)\(result.err)")
      }
    }
    #expect(try office.run("case", "show", number).out.contains("138****4321"))
    for form in ["file", "register"] {
      let result = try office.run(
        form == "file"
          ? ["print", "file", number, "--text"] : ["print", "register", "--text", "--view", "all"])
      #expect(result.status == 0 && isMasked(result.out), "\(result.err)")
    }
  }

  @Test func `a case is shown in full for a reason, and the supervisor sees who had it shown`()
    throws
  {
    let number = try petition()
    let without = try office.run("case", "show", number, "--reveal")
    #expect(without.status == 3 && without.out.isEmpty && without.err.contains("请选定用途"))
    let odd = try office.run("case", "show", number, "--reason", "x")
    #expect(odd.status == 2)
    let full = try office.run("case", "show", number, "--reveal", "--purpose", "contact", "--json")
    #expect(full.status == 0 && full.out.contains(Self.phone) && full.out.contains(Self.identity))
    #expect(isMasked(try office.run("case", "show", number).out))
    let seen = try office.run("reveals", as: SampleOffice.supervisor)
    #expect(seen.status == 0 && seen.out.contains(number) && seen.out.contains("联系当事人"))
    #expect(isMasked(seen.out))
    #expect(try office.run("reveals").status == 6)
    #expect(try office.verified().isWhole)
  }

  @Test func `a list in full is an entry, with its name and how long it is`() throws {
    let number = try petition()
    let full = try office.run("case", "list", "--reveal", "--reason", "移交")
    #expect(full.status == 0 && full.out.contains(Self.phone) && full.out.contains(number))
    let printed = try office.run(
      "print", "register", "--text", "--reveal", "--purpose", "hand-over")
    #expect(printed.status == 0 && printed.out.contains(Self.phone), "\(printed.err)")
    let seen = try office.run("reveals", as: SampleOffice.supervisor)
    #expect(seen.out.split(separator: "\n").count == 2 && seen.out.contains("移交"))
    #expect(
      try office.run("case", "list", "--reveal", "--reason", "看", as: SampleOffice.liaison).status
        == 6)
  }

  @Test func `what is typed behind a command stands in no list of processes`() throws {
    let result = try office.program.shell(
      """
      (sleep 2; echo \(SampleOffice.password)) | "$anjian" case list --text \(Self.phone) \
      --office "\(office.path)" --officer 02 --password-stdin &
      sleep 1.2; for found in $(pgrep -P $$ ; pgrep -x anjian); do tr '\\0' ' ' </proc/$found/cmdline; echo; done
      wait
      """)
    let lines = result.out.split(separator: "\n").filter {
      $0.contains("anjian") && !$0.contains("sleep")
    }
    #expect(lines.contains { $0.contains("anjian") })
    let own = lines.filter { $0.hasPrefix(Program.path) }
    #expect(!own.isEmpty && own.allSatisfy { isMasked(String($0)) }, "\(result.out)")
  }
}
