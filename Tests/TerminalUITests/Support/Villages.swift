import TerminalUI

/// Villages with their numbers, initials and pinyin, as the program's lists have them.
let villages: [PickItem] = [
  ("01", "所城社区", "scsq", "suochengshequ"), ("02", "北山村", "bsc", "beishancun"),
  ("03", "高埕村", "gcc", "gaochengcun"), ("04", "城南村", "cnc", "chengnancun"),
  ("05", "神前村", "sqc", "shenqiancun"), ("06", "岭后村", "lhc", "linghoucun"),
  ("07", "龙湾村", "lwc", "longwancun"), ("08", "鸿东村", "hdc", "hongdongcun"),
  ("09", "西寨村", "xzc", "xizhaicun"), ("10", "鸿南村", "hnc", "hongnancun"),
  ("11", "鸿北村", "hbc", "hongbeicun"), ("12", "南任村", "nrc", "nanrencun"),
].map { PickItem(id: "v" + $0, label: $1, keys: [$0, $2, $3]) }
