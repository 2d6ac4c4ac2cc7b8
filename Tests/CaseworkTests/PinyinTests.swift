import Casework
import Testing

@Suite struct PinyinTests {
  private let pinyin: Pinyin

  init() throws {
    pinyin = try Repository.pinyin.get()
  }

  @Test(arguments: [
    ("王大海", "wangdahai", "wdh"), ("重庆", "chongqing", "cq"), ("单雄信", "shanxiongxin", "sxx"),
    ("曾国藩", "zengguofan", "zgf"), ("解晓东", "xiexiaodong", "xxd"), ("吕布", "lvbu", "lb"),
    ("吕布", "lubu", "lb"), ("吕布", "lvbu", "lb"), ("仇英", "qiuying", "qy"),
    ("尉迟恭", "yuchigong", "ycg"),
    ("万俟卨", "moqixie", "mqx"), ("任小乐", "renxiaole", "rxl"), ("乐小任", "yuexiaoren", "yxr"),
    ("欧阳修", "ouyangxiu", "oyx"), ("阿布·买买提", "abumaimaiti", "abmmt"), ("Li Lei", "lilei", "lilei"),
    ("女娲", "nvwa", "nw"), ("女娲", "nuwa", "nw"),
  ])
  func `a name is found by its pinyin and its initials`(
    _ name: String, _ full: String, _ initials: String
  ) {
    let readings = pinyin.readings(ofName: name)
    #expect(readings.full.contains(full), "\(readings.full)")
    #expect(readings.initials.contains(initials), "\(readings.initials)")
    #expect(pinyin.matches(full, name: name))
    #expect(pinyin.matches(String(full.prefix(3)), name: name))
  }

  @Test(arguments: [
    ("单雄信", "shanxiongxin"), ("曾国藩", "zengguofan"), ("解晓东", "xiexiaodong"), ("仇英", "qiuying"),
    ("尉迟恭", "yuchigong"), ("吕布", "lvbu"), ("重庆", "chongqing"),
  ])
  func `the reading as a surname comes first`(_ name: String, _ full: String) {
    #expect(pinyin.readings(ofName: name).full.first == full)
  }

  @Test(arguments: [
    ("所城", "suocheng", "sc"), ("北山", "beishan", "bs"), ("高埕", "gaocheng", "gc"),
    ("城南", "chengnan", "cn"),
    ("神前", "shenqian", "sq"), ("岭后", "linghou", "lh"), ("龙湾", "longwan", "lw"),
    ("鸿东", "hongdong", "hd"),
    ("西寨", "xizhai", "xz"), ("鸿南", "hongnan", "hn"), ("鸿北", "hongbei", "hb"),
    ("南任", "nanren", "nr"),
    ("南壬", "nanren", "nr"),
  ])
  func `every village is found by its letters`(_ name: String, _ full: String, _ initials: String) {
    #expect(pinyin.matches(full, name: name))
    #expect(pinyin.matches(initials, name: name))
    #expect(pinyin.readings(ofName: name).full.first == full)
  }

  @Test func `the usual reading of a character comes first, and a letter has none`() {
    #expect(pinyin.readings(of: "重").first.map { ["zhong", "chong"].contains($0) } == true)
    #expect(Set(pinyin.readings(of: "重")).isSuperset(of: ["zhong", "chong"]))
    #expect(pinyin.readings(of: "单").contains("dan"))
    #expect(pinyin.readings(of: "吕") == ["lv"])
    #expect(pinyin.readings(of: "〇") == ["ling"])
    #expect(pinyin.readings(of: "a").isEmpty)
    #expect(pinyin.readings(of: "，").isEmpty)
    #expect(pinyin.readings(of: "\u{10FFFF}").isEmpty)
  }

  @Test func `a name of many readings has few variants`() {
    let readings = pinyin.readings(ofName: "重重重重重重重重")
    #expect((2...16).contains(readings.full.count))
    #expect(pinyin.readings(ofName: "").full.isEmpty)
    #expect(pinyin.readings(ofName: "·、").full.isEmpty)
  }

  @Test(arguments: [
    ("dahai", false), ("wangx", false), ("hai", false), ("大", true), ("", true), ("WDH", true),
    ("ｗｄｈ", true), ("wang da", true),
  ])
  func `letters match from the beginning, characters anywhere`(_ typed: String, _ isFound: Bool) {
    #expect(pinyin.matches(typed, name: "王大海") == isFound)
  }

  @Test func `a table that cannot be read gives no readings and no trap`() {
    for bytes: [UInt8] in [
      [], [0x09], [0x0A, 0x0A], Array("ma".utf8), Array("ma\t".utf8), Array("ma\t马\t".utf8),
      [0x61, 0x09, 0xE9], [0x61, 0x09, 0xFF, 0xFF, 0x0A], Array("# x\nma\t马\r\n".utf8),
    ] {
      let broken = Pinyin(table: bytes, surnames: bytes)
      _ = broken.readings(ofName: "马大海")
    }
    #expect(Pinyin(table: Array("# x\nma\t马妈\t吗".utf8), surnames: []).readings(of: "吗") == ["ma"])
  }

  @Test func `the whole table is there`() {
    let common = (0x4E00...0x9FA5).compactMap { Unicode.Scalar($0) }
    let unread = common.filter { pinyin.readings(of: Character($0)).isEmpty }
    #expect(unread.count < 200, "\(unread.count) of \(common.count) have no reading")
  }
}
