/// What invented petitions are about.
extension Theme {
  static let petitions: [Theme] = [
    Theme("urban-rural") { "请求修复\($0.spot())的路灯，有\($0.within(2...9))盏已经\($0.months())不亮" },
    Theme("rural") { "反映\($0.spot())排水沟堵塞，下雨时淹没\($0.field())约\($0.mu())" },
    Theme("natural-resources") { "请求明确\($0.spot())宅基地界址，邻居砌墙越过\($0.metres())" },
    Theme("natural-resources") { "申请旧宅翻建，材料于\($0.within(2...9))月前递交，至今没有答复" },
    Theme("environment") { "反映\($0.spot())养殖场污水直排，气味影响约\($0.within(6...60))户" },
    Theme("environment") { "反映\($0.spot())加工点夜间噪声和粉尘，影响老人休息" },
    Theme("environment") { "反映鱼塘尾水排入\($0.spot())水渠，渠水发黑不能浇地" },
    Theme("rural") { "反映\($0.year())签订的\($0.field())承包合同到期后没有重新发包" },
    Theme("rural") { "请求核对种粮补贴面积，登记为\($0.mu())，实际耕种\($0.mu())" },
    Theme("rural") { "反映\($0.spot())机耕路被占用堆放砂石，农机无法通行" },
    Theme("transport") { "反映\($0.spot())路面破损，坑洼长约\($0.within(8...120))米，雨天摔倒\($0.within(2...5))人" },
    Theme("transport") { "请求在\($0.spot())路口设置减速带和反光镜，\($0.pick(["上学", "放学", "早市"]))时车多" },
    Theme("civil-affairs") { "请求说明低保复核结果，家中\($0.within(2...6))口人，\($0.within(1...2))人患病" },
    Theme("civil-affairs") { "反映残疾人补贴从\($0.within(1...9))月起没有到账，请求查明原因" },
    Theme("civil-affairs") { "请求公开\($0.spot())公益性墓地的收费标准和收支情况" },
    Theme("labour") { "反映在\($0.pick(["水产加工厂", "建筑工地", "果蔬打包点", "船排厂"]))做工，被拖欠工资\($0.money())" },
    Theme("labour") { "请求协助办理养老保险补缴，\($0.year())至\($0.within(2010...2020))年的记录缺失" },
    Theme("health") { "反映卫生站\($0.pick(["药品不全", "夜间无人值班", "收费没有明示"]))，请求改善" },
    Theme("education") { "请求增开校车\($0.spot())站点，约有\($0.within(6...40))名学生步行上学" },
    Theme("urban-rural") {
      "反映自来水\($0.pick(["水压不足", "时常停水", "有异味"]))，\($0.spot())\($0.within(8...80))户受影响"
    },
    Theme("urban-rural") { "反映\($0.spot())电线下垂，离地不足\($0.metres())，有安全隐患" },
    Theme("urban-rural") { "反映\($0.spot())有人搭建铁皮棚占用公共通道，请求依法处理" },
    Theme("urban-rural") { "请求清运\($0.spot())积存的建筑垃圾，已堆放\($0.months())" },
    Theme("market") { "反映\($0.spot())集市有人缺斤短两，购买\($0.pick(["海鲜", "猪肉", "水果"]))后投诉无人处理" },
    Theme("natural-resources") {
      "反映海域养殖区划界不清，\($0.pick(["蚝排", "网箱", "吊养"]))\($0.within(4...40))格被要求移走"
    },
    Theme("natural-resources") { "反映征地补偿款\($0.money())没有足额发放，请求核对清单" },
    Theme("party-government") { "建议在\($0.spot())公开栏按月公布村集体收支，字号放大" },
    Theme("culture-tourism") { "建议整修\($0.spot())篮球场，篮架锈蚀已\($0.months())不能使用" },
    Theme("rural") { "反映防洪堤\($0.spot())段有裂缝，长约\($0.metres())，请求汛前加固" },
    Theme("rural") { "请求修复\($0.spot())抽水站，\($0.field())缺水约\($0.mu())" },
  ]

  /// Accusations: restricted as soon as they are saved.
  static let accusations: [Theme] = [
    Theme("discipline") { "反映\($0.spot())工程款\($0.money())没有经过村民代表会议讨论" },
    Theme("discipline") { "反映办理证明时收受好处，要求查处，所称金额\($0.money())" },
    Theme("discipline") { "反映村集体\($0.field())低价发包给亲属，面积\($0.mu())" },
    Theme("discipline") { "反映救助款物发放名单有亲属优先，\($0.within(2...6))户不符合条件" },
    Theme("discipline") { "反映接待群众态度生硬，来办事\($0.within(2...5))次都被推托" },
  ]
}
