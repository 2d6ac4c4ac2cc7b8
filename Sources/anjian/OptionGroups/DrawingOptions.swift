import ArgumentParser

/// How the screens are drawn.
struct DrawingOptions: ParsableArguments {
  @Flag(
    name: .customLong("ascii"),
    help: .worded(zh: "只用 ASCII 画线和符号", en: "draws lines and signs in ASCII only"))
  var isASCII = false

  @Flag(
    name: .customLong("plain"),
    help: .worded(
      zh: "逐行问答，不画界面：供读屏软件、简单终端和脚本使用",
      en: "asks line by line and draws nothing: for screen readers, simple terminals and scripts"))
  var isPlain = false

  /// Whether the screens are read out line by line: where that is asked for, and where nothing can be drawn for who sits there.
  func isLineByLine(_ world: World) -> Bool {
    isPlain || world.isInteractive && world.terminalType == "dumb"
  }
}
