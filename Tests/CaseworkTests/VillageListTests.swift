import Casework
import Testing
import Wording

/// Lists of villages, typed or from a file.
@Suite struct VillageListTests {
  @Test(
    arguments: [
      ("神前村", "01", "神前", "神前村", nil), ("所城社区", "01", "所城", "所城社区", nil),
      ("05 神前 神前村委会", "05", "神前", "神前村委会", nil),
      ("05，神前，神前村委会，445122120203", "05", "神前", "神前村委会", "445122120203"),
      ("　０５　神前", "05", "神前", "神前", nil), ("村", "01", "村", "村", nil),
    ] as [(String, String, String, String, String?)])
  func `a line is a name, or key, name, full name and code`(
    _ line: String, _ key: String, _ name: String, _ full: String, _ code: String?
  ) throws {
    let village = try #require(try VillageList.parse(line).first)
    #expect(village.key == key && village.name == name)
    #expect(village.fullName == full && village.code == code)
  }

  @Test func `a file is read by its columns`() throws {
    let villages = try VillageList.parse(
      """
      # 来源
      key,code,short,name,kind,aliases,from
      05,445122120203,神前,神前村委会,village,,2020-06-30
      12,,南任,南任村委会,village,南壬；南仁,2020-06-30
      """)
    #expect(villages.map(\.key) == ["05", "12"])
    #expect(villages[1].aliases == ["南壬", "南仁"] && villages[1].code == nil)
  }

  @Test(arguments: [
    ("", "请写明各村"), ("神前村\n\n123 456", "第3行"), ("神前村\n神前", "重复"), ("05 甲\n05 乙", "重复"),
  ])
  func `what is wrong is said with its line`(_ text: String, _ says: String) {
    do {
      _ = try VillageList.parse(text)
      Issue.record("read: \(text)")
    } catch {
      #expect(error.wording.zh.contains(says), "\(error.wording.zh)")
    }
  }
}
