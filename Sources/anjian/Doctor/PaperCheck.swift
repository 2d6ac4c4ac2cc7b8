import Wording

/// What the machine has for printing; the program starts without any of it.
struct PaperCheck: Check {
  let hasLP: Bool
  /// The libraries for PDF that cannot be loaded.
  let missingLibraries: [String]
  /// The families of Chinese fonts; nil where nothing lists fonts.
  let fonts: [String]?

  static let libraries = [
    "libcairo.so.2", "libpango-1.0.so.0", "libpangocairo-1.0.so.0", "libgobject-2.0.so.0",
  ]
  private static let officialHands = ["仿宋", "fangsong", "fandolfang"]

  var findings: [Finding] { [printing, drawing, lettering] }

  private var printing: Finding {
    hasLP
      ? .ok("paper.lp", Wording(zh: "打印命令 lp 已安装", en: "The print command lp is there"))
      : .note(
        "paper.lp",
        Wording(zh: "没有打印命令 lp，不能直接打印", en: "There is no lp: nothing can be sent to a printer"),
        do: Wording("apt-get install cups-client"))
  }

  private var drawing: Finding {
    missingLibraries.isEmpty
      ? .ok(
        "paper.pdf",
        Wording(zh: "生成PDF所需的 pango、cairo 已安装", en: "Pango and cairo, for PDF, are there"))
      : .note(
        "paper.pdf",
        Wording(
          zh: "缺少 \(missingLibraries.joined(separator: "、"))，不能生成PDF",
          en: "\(missingLibraries.joined(separator: ", ")) missing: no PDF can be made"),
        do: Wording("apt-get install libpangocairo-1.0-0"))
  }

  private var lettering: Finding {
    guard let fonts, !fonts.isEmpty else {
      return .note(
        "paper.font",
        Wording(
          zh: fonts == nil ? "没有 fc-list，无法得知有哪些中文字体" : "没有中文字体，PDF里的汉字会是空框",
          en: fonts == nil
            ? "There is no fc-list: which Chinese fonts there are is unknown"
            : "There is no Chinese font: Chinese in PDF would be empty boxes"),
        do: Wording("apt-get install fontconfig fonts-noto-cjk"))
    }
    let official = fonts.first { font in
      Self.officialHands.contains { font.lowercased().contains($0) }
    }
    guard let official else {
      return .note(
        "paper.font",
        Wording(
          zh: "有中文字体（\(fonts[0])），没有仿宋", en: "There is a Chinese font (\(fonts[0])) but no FangSong"
        ),
        do: Wording(
          zh: "公文用仿宋：单位有授权的，把字体文件放到 /usr/local/share/fonts 后运行 fc-cache",
          en:
            "Official papers use FangSong: put a licensed font into /usr/local/share/fonts and run fc-cache"
        ))
    }
    return .ok(
      "paper.font", Wording(zh: "有仿宋字体（\(official)）", en: "FangSong is there (\(official))"))
  }
}
