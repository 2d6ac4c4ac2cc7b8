/// What invented disputes are about.
extension Theme {
  static let disputes: [Theme] = [
    Theme("neighbours") { "\($0.spot())两家屋檐滴水纠纷，雨水流入邻家\($0.pick(["天井", "厨房", "墙脚"]))" },
    Theme("neighbours") { "\($0.spot())巷道通行争议，一方堆放杂物，宽度只剩\($0.metres())" },
    Theme("neighbours") { "排水沟改道引起的纠纷，\($0.spot())污水流向邻居门前" },
    Theme("neighbours") { "装修噪声和粉尘争吵，\($0.spot())两户各执一词" },
    Theme("neighbours") { "树木枝干越界，压坏邻居瓦面，索赔\($0.money())" },
    Theme("neighbours") { "养狗伤人，医药费\($0.within(3...30))00元由谁承担有争议" },
    Theme("housing") { "宅基地界址争议，\($0.spot())两户相差\($0.metres())" },
    Theme("housing") { "翻建房屋占用滴水巷，\($0.spot())邻居阻止施工\($0.within(2...12))天" },
    Theme("housing") { "祖屋份额争议，\($0.within(2...5))房子孙对修缮费用\($0.money())意见不一" },
    Theme("family") { "赡养费给付纠纷，\($0.within(2...5))个子女对每月\($0.within(3...12))00元分担不一" },
    Theme("family") { "分家析产争议，涉及老屋\($0.within(2...6))间和存款\($0.money())" },
    Theme("family") { "离婚后子女抚养费拖欠\($0.months())，每月\($0.within(5...15))00元" },
    Theme("family") { "夫妻争吵动手，女方要求\($0.pick(["道歉", "分居", "娘家出面调解"]))" },
    Theme("land") { "\($0.field())边界纠纷，\($0.spot())田埂被挖去\($0.metres())" },
    Theme("land") { "承包地流转租金拖欠，\($0.mu())，每亩每年\($0.within(4...12))00元" },
    Theme("land") { "山林界址争议，\($0.year())的四至记载与现状不符，约\($0.mu())" },
    Theme("land") { "灌溉用水先后争议，\($0.spot())水闸被私自关闭" },
    Theme("contract") { "鱼塘承包合同争议，\($0.mu())，租金\($0.money())是否应当减免" },
    Theme("contract") { "民间借款\($0.money())到期未还，借条是否真实有争议" },
    Theme("contract") { "建房包工结算纠纷，尾款\($0.money())，称\($0.pick(["墙面开裂", "屋面漏水", "门窗不合"]))" },
    Theme("contract") { "店铺租约提前终止，押金\($0.within(2...20))000元退还争议" },
    Theme("wages") { "劳务欠薪，\($0.within(2...9))人合计\($0.money())，工头称未收到工程款" },
    Theme("labour") { "做工受伤，误工费\($0.money())的数额双方意见不一" },
    Theme("damages") { "牛羊进入\($0.field())啃食庄稼，损失约\($0.within(3...40))00元" },
    Theme("damages") { "焚烧秸秆烧坏邻家\($0.pick(["果树", "蚝绳", "水管", "围网"]))，赔偿数额有争议" },
    Theme("damages") { "口角引起推搡，一方手臂擦伤，医药费\($0.within(2...20))00元" },
    Theme("traffic") { "电动车相撞，\($0.spot())无监控，修车费和医药费\($0.within(5...60))00元" },
    Theme("fishery") { "海域养殖\($0.pick(["蚝排", "网箱", "紫菜架"]))位置纠纷，绳缆相缠，损失\($0.money())" },
    Theme("fishery") { "渔船出海分成争议，\($0.within(2...6))名船工要求补发\($0.money())" },
    Theme("fishery") { "滩涂采挖\($0.pick(["泥蚶", "薄壳", "花蛤"]))地段争议，两家都称是自己看管" },
    Theme("pollution") { "养猪气味和污水纠纷，\($0.spot())邻近\($0.within(3...15))户要求搬离" },
    Theme("consumer") { "购买\($0.pick(["抽水机", "饲料", "鱼苗", "化肥"]))后质量争议，退款\($0.within(3...50))00元" },
    Theme("business") { "合伙开\($0.pick(["小卖部", "冷冻厂", "茶行", "养鸭场"]))散伙，账目\($0.money())对不上" },
  ]

  /// Between the people of two villages.
  static let betweenVillages: [Theme] = [
    Theme("land") { "两村交界处山林界址争议，约\($0.mu())，各有\($0.year())的凭据" },
    Theme("land") { "两村共用水渠的清淤分工和用水时间争议，\($0.field())缺水" },
    Theme("fishery") { "两村养殖户滩涂分界争议，标志桩被移动\($0.metres())" },
    Theme("damages") { "两村青年\($0.pick(["球赛", "夜市", "喜宴"]))后打架，医药费\($0.money())的赔偿" },
  ]
}
