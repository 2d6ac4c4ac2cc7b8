import Foundation
import Testing

@Suite struct SeedFolderTests {
  /// A change to one file of the sample office, and what is said of it.
  private struct Slip: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let said: String
    var testDescription: String { said }
  }

  private static let slips = [
    Slip(
      file: "office.json", old: #""township""#, new: #""city""#, said: "office.json：缺少“township”"),
    Slip(
      file: "villages.csv", old: "2020-06-30\n02", new: "2020-06-31\n02",
      said: "villages.csv第6行：没有“2020-06-31”这一天"),
    Slip(file: "villages.csv", old: ",北山,", new: ",", said: "villages.csv第7行：应有7列，实有6列"),
    Slip(file: "officers.csv", old: ",clerk,", new: ",clark,", said: "没有“clark”这种角色"),
    Slip(file: "officers.csv", old: "liaison,01", new: "liaison,13", said: "没有“13”这个村"),
    Slip(file: "figures.csv", old: "249", new: "许多", said: "figures.csv第4行：value 和 year 应为数字"),
    Slip(
      file: "figures.csv", old: "2021-12-08,所城镇2021年法治政府建设年度报告,\npenalties",
      new: "2021-12-32,所城镇2021年法治政府建设年度报告,\npenalties", said: "figures.csv第4行：没有“2021-12-32”这一天"),
    Slip(
      file: "acts.jsonl", old: #""at": "2021-03-04 10:05""#, new: #""at": "2021-03-01 10:05""#,
      said: "acts.jsonl第4行：at早于“xf1”的上一条"),
    Slip(
      file: "acts.jsonl", old: #""officer": "04""#, new: #""officer": "44""#,
      said: "acts.jsonl第2行：officers.csv 中没有工号“44”"),
    Slip(
      file: "acts.jsonl", old: #""registerVisit""#, new: #""visit""#,
      said: "acts.jsonl第2行：没有“visit”这个办理动作"),
    Slip(
      file: "acts.jsonl", old: #""day": "2021-02-03""#, new: #""day": "2021-02-31""#,
      said: "acts.jsonl第2行："),
    Slip(
      file: "acts.jsonl", old: #""route": "6""#, new: #""rout": "6""#,
      said: "acts.jsonl第4行：“受理”没有“rout”这一项"),
    Slip(
      file: "acts.jsonl", old: #""of": "xf1""#, new: #""of": "xf9""#,
      said: "acts.jsonl第4行：前面没有“xf9”"),
  ]

  @Test(arguments: slips)
  private func `a slip in a seed folder is named by file and line, and no office is made`(
    _ slip: Slip
  ) throws {
    let folder = try TemporaryFolder()
    let seed = folder.url.appending(path: "seed")
    try FileManager.default.copyItem(at: URL(filePath: Program.sampleOffice), to: seed)
    let file = seed.appending(path: slip.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: slip.old))
    try text.replacingCharacters(in: place, with: slip.new).write(
      to: file, atomically: true, encoding: .utf8)
    let result = try new(folder, from: seed.path, passwords: "02 hai-feng-2021\n")
    #expect(result.status == 3)
    #expect(result.sentences.count == 1)
    #expect(result.err.contains(slip.said), "\(result.err)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [
        "passwords", "seed",
      ])
  }

  @Test(arguments: [
    ("02 kurz\n", "passwords第1行：口令至少8个字符"), ("77 hai-feng-2021\n", "没有工号“77”"),
    ("hai-feng-2021\n", "应为“工号 口令”"),
    ("", "没有设定任何人的口令"),
  ])
  func `first passwords are checked before anything is made`(_ passwords: String, _ said: String)
    throws
  {
    let folder = try TemporaryFolder()
    let result = try new(folder, from: Program.sampleOffice, passwords: passwords)
    #expect(result.status == 3)
    #expect(result.err.contains(said), "\(result.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["passwords"])
  }

  @Test func `a petition by visit and a village's month are told too`() throws {
    let folder = try TemporaryFolder()
    let seed = folder.url.appending(path: "seed")
    try FileManager.default.copyItem(at: URL(filePath: Program.sampleOffice), to: seed)
    let acts = seed.appending(path: "acts.jsonl")
    let more = [
      #"{"as": "xf5", "officer": "02", "day": "2021-11-20", "at": "2021-11-20 09:00", "act": "registerPetition", "body": {"channel": "visit", "names": "某甲、某乙", "places": ["05"], "matter": "虚构"}}"#,
      #"{"as": "jf1", "officer": "105", "day": "2021-03-09", "at": "2021-03-09 09:00", "act": "registerDispute", "body": {"source": "apply", "names": "某丙", "places": ["05"], "matter": "虚构"}}"#,
      #"{"as": "zr1", "officer": "105", "day": "2021-04-02", "at": "2021-04-02 09:00", "act": "reportMatters", "body": {"village": "05", "month": "2021-03", "check": "round", "sweeps": 2, "disputes": ["jf1"]}}"#,
      #"{"as": "zr2", "officer": "105", "day": "2021-05-02", "at": "2021-05-02 09:00", "act": "reportZero", "body": {"village": "神前", "month": "2021-04", "check": "meeting"}}"#,
    ]
    let text = try String(contentsOf: acts, encoding: .utf8) + more.joined(separator: "\n") + "\n"
    try text.write(to: acts, atomically: true, encoding: .utf8)
    let made = try new(folder, from: seed.path, passwords: "02 hai-feng-2021\n")
    #expect(made.status == 0, "\(made.err)")
    let path = folder.url.appending(path: "s.anjian").path
    func read(_ arguments: String...) throws -> Program.Result {
      try Program().run(
        arguments + ["--office", path, "--officer", "02", "--password-stdin"],
        input: "hai-feng-2021\n")
    }
    #expect(
      try read("figures", "--year", "2021", "--as-of", "2021-12-08").out.contains("接待群众来访6批8人次"))
    let matrix = try read("zero", "list", "--year", "2021", "--json")
    let villages: [[String: Any]] = try #require(matrix["villages"])
    let months = try #require(
      villages.first { $0["village"] as? String == "05" }?["months"] as? [[String: Any]])
    #expect(months.map { $0["state"] as? String }[2...3] == ["matters", "zero"])
    #expect(try read("verify").status == 0)
    let numbers: [[String: Any]] = try #require(
      try read("case", "list", "--view", "all", "--json")["cases"])
    let received = Dictionary(
      numbers.compactMap { row in
        (row["number"] as? String).flatMap { number in
          (row["received"] as? String).map { (number, $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
    #expect(received["XF-2021-0005"] == "2021-11-20")
  }

  private func new(_ folder: TemporaryFolder, from seed: String, passwords: String) throws
    -> Program.Result
  {
    let file = folder.url.appending(path: "passwords")
    try Data(passwords.utf8).write(to: file)
    return try Program()(
      "new", folder.url.appending(path: "s.anjian").path, "--from", seed, "--passwords", file.path)
  }
}
