extension OpenCase {
  /// What is open in a practice office of the usual size, the most telling first.
  static let usual: [OpenCase] = [
    OpenCase(
      standing: .unnotified, left: .late(4), village: "05", name: "王大海",
      matter: "反映村口排水沟堵塞，下雨时淹没洋田约2.6亩",
      kind: "rural", channel: "visit", handler: "02"),
    OpenCase(
      standing: .handling, left: .days(0), village: "02", name: "吴水生", headcount: 3,
      matter: "请求修复村道路灯，小学旁3盏已经5个月不亮", kind: "urban-rural", channel: "assigned", handler: "02"),
    OpenCase(
      standing: .mediating, left: .nextWorkday, village: "07", name: "陈木林、李汉雄",
      matter: "鱼塘承包合同争议，4.5亩，租金1万2千元是否应当减免",
      kind: "contract", handler: "02"),
    OpenCase(
      standing: .mediating, left: .late(3), village: "08", name: "蔡秀兰、蔡金发",
      matter: "屋檐滴水纠纷，雨水流入邻家厨房", kind: "neighbours",
      handler: "03"),
    OpenCase(
      standing: .unnotified, left: .days(8), village: "10", matter: "反映接待群众态度生硬，来办事3次都被推托",
      kind: "discipline",
      channel: "letter", handler: "04", accusedOfficer: "03"),
    OpenCase(
      standing: .mediating, left: .days(17), village: "02", otherVillage: "06", name: "许国平、余松坤",
      matter: "两村交界处山林界址争议，约8.2亩，各有旧时凭据",
      kind: "land", handler: "03"),
    OpenCase(
      standing: .unnotified, left: .nextWorkday, village: "04", name: "张惠英",
      matter: "反映县医院收费没有明细，请求查明", kind: "health",
      channel: "transferred", handler: "03"),
    OpenCase(
      standing: .unnotified, left: .days(4), village: "03", name: "许家辉",
      matter: "反映养殖场污水直排，气味影响约二十户", kind: "environment",
      channel: "online", handler: "04"),
    OpenCase(
      standing: .mediating, left: .days(9), village: "12", name: "吴楚贤、吴楚生",
      matter: "赡养费给付纠纷，3个子女对每月600元分担不一", kind: "family",
      handler: "02"),
    OpenCase(
      standing: .handling, left: .days(13), village: "05", channel: "assigned", handler: "02"),
    OpenCase(standing: .answered, left: .days(3), village: "11", handler: "02"),
    OpenCase(standing: .agreed, left: .days(5), village: "05", handler: "04"),
    OpenCase(
      standing: .delivered, left: .days(12), village: "07", name: "黄泽波", headcount: 6,
      matter: "反映鱼塘尾水排入村口水渠，渠水发黑不能浇地",
      kind: "environment", channel: "letter", handler: "03"),
    OpenCase(standing: .handling, left: .days(22), village: "06", handler: "04", accused: "某村干部"),
    OpenCase(standing: .handling, left: .days(19), village: "09", handler: "03", isAnonymous: true),
    OpenCase(standing: .mediating, left: .days(5), village: "05", handler: "02"),
    OpenCase(standing: .reported, left: .days(0), village: "05"),
    OpenCase(
      standing: .unnotified, left: .days(14), village: "01", channel: "visit", handler: "02"),
    OpenCase(standing: .handling, left: .days(6), village: "02", handler: "03"),
    OpenCase(standing: .handling, left: .days(2), village: "10", handler: "04"),
    OpenCase(
      standing: .unnotified, left: .days(11), village: "08", channel: "phone", handler: "02"),
    OpenCase(standing: .handling, left: .days(27), village: "05", handler: "02"),
    OpenCase(standing: .handling, left: .days(33), village: "02", handler: "03"),
    OpenCase(standing: .handling, left: .days(41), village: "12", handler: "02"),
    OpenCase(standing: .answered, left: .days(1), village: "03", handler: "04"),
    OpenCase(standing: .delivered, left: .days(20), village: "02", handler: "02"),
    OpenCase(standing: .agreed, left: .days(2), village: "01", handler: "03"),
    OpenCase(standing: .mediating, left: .days(24), village: "11", handler: "03"),
    OpenCase(standing: .transferred, left: .days(4), village: "04", handler: "02"),
    OpenCase(standing: .failed, left: .days(6), village: "09", handler: "04"),
    OpenCase(standing: .visited, left: .days(1), village: "08", handler: "02"),
  ]

  /// One more open case, for offices of more than the usual size.
  static func random(_ dice: inout Dice) -> OpenCase {
    let isLate = dice.chance(5)
    let standing = dice.weighted(standings)
    let left: Left =
      switch standing {
      case .unnotified: isLate ? .late(dice.within(1...20)) : .days(dice.within(0...14))
      case .handling: isLate ? .late(dice.within(1...40)) : .days(dice.within(0...44))
      case .mediating: isLate ? .late(dice.within(1...30)) : .days(dice.within(0...26))
      default: .days(dice.within(0...20))
      }
    return OpenCase(
      standing: standing, left: left, isAnonymous: standing == .handling && dice.chance(5))
  }

  private static let standings: [(item: Standing, weight: Int)] = [
    (.unnotified, 15), (.handling, 30), (.answered, 4), (.delivered, 8), (.transferred, 2),
    (.reported, 4),
    (.mediating, 25), (.agreed, 8), (.failed, 2), (.visited, 2),
  ]
}
