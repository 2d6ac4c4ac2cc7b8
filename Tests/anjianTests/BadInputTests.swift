import Foundation
import Testing

@Suite struct BadInputTests {
  private static let paste = String(repeating: "水", count: 100_000)

  private static let refused = [
    (#""day": "2021-02-30""#, "没有2021-02-30这一天"),
    (#""day": "2099-01-01""#, "日期2099-01-01在今天之后"),
    (#""day": "昨日下午""#, "不是日期"),
    (#""day": 20211120"#, "day"),
    (#""places": ["不存在村"]"#, "没有村“不存在村”"),
    (#""places": []"#, "请填写“问题属地”"),
    (#""channel": "pigeon""#, "渠道"),
    (#""headcount": "很多""#, "人数"),
    (#""headcount": 0"#, "人数"),
    (#""headcount": true"#, "“headcount”应是文字、数字或数组"),
    (#""handler": "101""#, "不是在岗的经办或领导人员"),
    (#""handler": "77""#, "没有工号“77”"),
    (#""weight": 3"#, "没有“weight”这一项"),
    (#""headcount": 1.5"#, "不是完整的JSON对象"),
    (#""matter": "\#(paste)""#, "“反映事项”有100000字，最多200字"),
  ]

  @Test func `what cannot be is refused with one sentence, and nothing is saved`() throws {
    let office = try SampleOffice()
    let before = try office.verified()
    for (member, sentence) in Self.refused {
      let result = try office.run(
        "case", "add", "petition", "--json", "-", input: Self.petition(member))
      #expect(result.status == 3, "\(sentence)")
      #expect(result.out.isEmpty, "\(sentence)")
      #expect(result.sentences.count == 1, "\(sentence)")
      #expect(result.err.contains(sentence))
    }
    #expect(try office.verified() == before)
    #expect(before.isWhole)
  }

  private static let odd = [
    (typed: "反映水沟２０２１年以来不通", kept: "反映水沟2021年以来不通", shown: "反映水沟2021年以来不通"),
    (typed: #"红字\u001b[31m转义\u0007响铃"#, kept: "红字[31m转义响铃", shown: "红字[31m转义响铃"),
    (typed: #"一行\n两行\t三行"#, kept: "一行 两行 三行", shown: "一行 两行 三行"),
    (typed: "笑脸😀请求", kept: "笑脸😀请求", shown: "笑脸😀请求"),
    (typed: "生僻字\u{31350}姓", kept: "生僻字\u{31350}姓", shown: "生僻字〓姓"),
    (typed: #"左\u202e右\u200b中"#, kept: "左右中", shown: "左右中"),
  ]

  @Test func `odd characters are folded, dropped or kept, and never reach the terminal`() throws {
    let office = try SampleOffice()
    for row in Self.odd {
      try office.records(
        "case", "add", "petition", "--json", "-",
        input: Self.petition(#""matter": "\#(row.typed)""#))
    }
    let cases: [[String: Any]] = try #require(try office.run("case", "list", "--json")["cases"])
    let matters = Set(cases.compactMap { $0["matter"] as? String })
    #expect(matters == Set(Self.odd.map(\.kept)))
    let page = try office.run("case", "list")
    for row in Self.odd { #expect(page.out.contains("  \(row.shown)  "), "\(row.typed)") }
    #expect(
      page.out.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      })
    #expect(try office.verified().isWhole)
  }

  @Test func `full-width digits are read as digits`() throws {
    let office = try SampleOffice()
    let number = try office.records(
      "case", "add", "petition", "--channel", "letter", "--name", "蔡某", "--where", "０５", "--matter",
      "虚构",
      "--day", "２０２１－１１－２０")
    #expect(number == "XF-2021-0005")
    #expect(try office.run("case", "show", "ｘｆ－２０２１－０００５", "--json")["received"] == "2021-11-20")
  }

  @Test func `a wrong check digit is warned about and saved`() throws {
    let office = try SampleOffice()
    let result = try office.run(
      "case", "add", "petition", "--json", "-",
      input: Self.petition(#""idNumber": "000000190001010018""#))
    #expect(result.status == 0)
    #expect(result.err.isEmpty)
    #expect(result.out.contains("校验位不符"))
    let numbers: [String] = try #require(result["numbers"])
    #expect(numbers == ["XF-2021-0005"])
    #expect(try office.run("case", "show", numbers[0]).out.contains("0000************18"))
  }

  static func petition(_ member: String) -> String {
    let whole: [String: Any] = [
      "channel": "letter", "names": "蔡某", "places": ["05"], "matter": "虚构事项", "day": "2021-11-20",
    ]
    let name = member.split(separator: "\"").first.map(String.init) ?? ""
    let rest = whole.filter { $0.key != name }
    let text =
      (try? JSONSerialization.data(withJSONObject: rest)).map {
        String(decoding: $0, as: UTF8.self)
      } ?? "{}"
    return text.dropLast() + ", " + member + "}"
  }
}
