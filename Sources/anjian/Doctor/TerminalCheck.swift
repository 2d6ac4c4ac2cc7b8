import CursesTerminal
import TerminalUI
import Wording

/// Whether screens can be drawn at the terminal, and are drawn as they are meant.
struct TerminalCheck: Check {
  let type: String
  /// Whether the input and the output are terminals.
  let isInteractive: Bool
  let examination: TerminalExamination
  /// What the person at the terminal said of the sample; nil where nobody was asked.
  let isStraight: Bool?

  var findings: [Finding] {
    guard isInteractive else { return [.elsewhere] }
    return [kind, size] + encoding + lines + sample
  }

  private var kind: Finding {
    let colors = examination.colorCount
    if type == "linux" {
      return .warning(
        "terminal.type",
        Wording(
          zh: "这里是Linux控制台，没有汉字字体，界面只能用英文",
          en: "This is the Linux console: it has no Chinese font, so the screens are in English"),
        do: Wording(
          zh: "请用图形界面中的终端，或用 ssh 连接，见 docs/kiosk.zh.md",
          en: "Use a terminal of a graphical desktop, or ssh: see docs/kiosk.md"))
    }
    if examination.isDescribed, !examination.placesCursor {
      return .fault(
        "terminal.type",
        Wording(
          zh: "终端“\(type)”不能定位光标，不能显示界面",
          en: "Terminal “\(type)” cannot place the cursor: no screen can be drawn"),
        do: Wording(
          zh: "在这里逐行问答（--plain），或换一个终端；若终端其实可以，请设 TERM=xterm-256color",
          en:
            "Go on line by line here (--plain), or use another terminal; set TERM=xterm-256color where it is able to after all"
        ))
    }
    guard examination.isDescribed else {
      return .note(
        "terminal.type",
        Wording(
          zh: "本机没有终端“\(type)”的说明，按 xterm-256color 处理",
          en: "This machine does not know terminal “\(type)”; it is treated as xterm-256color"),
        do: Wording(
          zh: "若画面不对，请安装 ncurses-term，或设 TERM=xterm-256color",
          en: "If the screens are wrong, install ncurses-term, or set TERM=xterm-256color"))
    }
    return .ok(
      "terminal.type",
      Wording(
        zh: "终端类型 \(type)，" + (colors == 0 ? "没有颜色" : "\(colors)种颜色"),
        en: "Terminal type \(type), " + (colors == 0 ? "no colours" : "\(colors) colours")))
  }

  private var size: Finding {
    guard let size = examination.size else {
      return .note(
        "terminal.size", Wording(zh: "终端没有报告窗口大小", en: "The terminal does not say its size"),
        do: Wording(
          zh: "若画面不完整，请运行 stty rows 24 cols 80",
          en: "If the screens are cut off, run stty rows 24 cols 80"))
    }
    guard size.columns >= 80, size.rows >= 20 else {
      return .warning(
        "terminal.size",
        Wording(
          zh: "窗口为\(size.columns)列×\(size.rows)行，太小",
          en: "The window has \(size.columns) columns and \(size.rows) rows: too small"),
        do: Wording(
          zh: "请把窗口放大到80列×24行以上（至少20行），或缩小字号",
          en: "Make it 80 columns by 24 rows or larger (20 rows at least), or the font smaller"))
    }
    return .ok(
      "terminal.size",
      Wording(
        zh: "窗口\(size.columns)列×\(size.rows)行",
        en: "The window has \(size.columns) columns and \(size.rows) rows"))
  }

  private var encoding: [Finding] {
    switch examination.lineWidth {
    case .unknown: []
    case .narrow, .wide:
      [.ok("terminal.encoding", Wording(zh: "终端使用 UTF-8", en: "The terminal reads UTF-8"))]
    case .strange:
      [
        .fault(
          "terminal.encoding",
          Wording(
            zh: "终端不是 UTF-8 编码，汉字会乱码",
            en: "The terminal does not read UTF-8: Chinese text comes out wrong"),
          do: Wording(
            zh: "请把终端的字符编码设为UTF-8（PuTTY：Window → Translation → Remote character set）",
            en:
              "Set its character set to UTF-8 (PuTTY: Window → Translation → Remote character set)"
          ))
      ]
    }
  }

  private var lines: [Finding] {
    switch examination.lineWidth {
    case .strange: []
    case .narrow:
      [.ok("terminal.lines", Wording(zh: "线条和符号占一列", en: "Lines and signs take one column"))]
    case .wide:
      [
        .note(
          "terminal.lines",
          Wording(
            zh: "终端把线条和符号画成两列宽，界面会自动改用 ASCII 线条",
            en: "The terminal draws lines and signs two columns wide; the screens use ASCII instead"
          ),
          do: .narrowSigns)
      ]
    case .unknown:
      [
        .note(
          "terminal.lines",
          Wording(
            zh: "终端没有回答光标在哪里，不知道它把线条画多宽",
            en: "The terminal did not say where its cursor is: how wide it draws lines is unknown"),
          do: Wording(
            zh: "若界面的边框错位，请用 anjian --ascii 打开",
            en: "If frames are crooked, open it with anjian --ascii"))
      ]
    }
  }

  private var sample: [Finding] {
    switch isStraight {
    case nil: []
    case true?:
      [.ok("terminal.sample", Wording(zh: "样张的竖线上下对齐", en: "The bars of the sample are straight"))]
    case false?:
      [
        .warning(
          "terminal.sample",
          Wording(zh: "样张的竖线没有对齐，界面会错位", en: "The bars of the sample are crooked: screens will be"),
          do: Wording(
            zh: "先用 anjian --ascii 打开；再检查字体是否等宽、汉字是否恰占两列。",
            en:
              "Open it with anjian --ascii for now; see that the font is monospaced and Chinese characters take exactly two columns. "
          ) + .narrowSigns)
      ]
    }
  }
}

extension Wording {
  /// Where terminals are told to draw ambiguous signs one column wide.
  fileprivate static let narrowSigns = Wording(
    zh:
      "请把“歧义宽度字符”设为窄：PuTTY 在 Window → Translation 取消 Treat CJK ambiguous characters as wide；GNOME 终端在 首选项 → 兼容性；xterm 不用 -cjk_width；Windows 终端请选等宽中文字体",
    en:
      "Set ambiguous-width characters to narrow: PuTTY, Window → Translation, without “Treat CJK ambiguous characters as wide”; GNOME Terminal, Preferences → Compatibility; xterm, without -cjk_width; Windows Terminal, with a monospaced Chinese font"
  )
}

extension Finding {
  fileprivate static let elsewhere = Finding.note(
    "terminal.type",
    Wording(
      zh: "输入或输出不是终端，没有检查终端", en: "Input or output is no terminal: no terminal was looked at"),
    do: Wording(
      zh: "请在日常使用的终端里运行 anjian doctor", en: "Run anjian doctor at the terminal that is used"))
}
