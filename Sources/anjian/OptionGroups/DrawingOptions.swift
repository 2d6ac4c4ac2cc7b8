import ArgumentParser

/// How the screens are drawn.
struct DrawingOptions: ParsableArguments {
  @Flag(
    name: .customLong("ascii"),
    help: .worded(zh: "只用 ASCII 画线和符号", en: "draws lines and signs in ASCII only"))
  var isASCII = false
}
