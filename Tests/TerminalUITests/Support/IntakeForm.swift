import TerminalUI
import Wording

/// The intake form of a petition, in either language.
func intakeForm(language: Language = .chinese) -> Form {
  let zh = language == .chinese
  let channels = zh ? ["来访", "来信", "来电"] : ["Visit", "Letter", "Call"]
  return Form(
    [
      FormField("received", zh ? "收到日期" : "Received", required: true, width: 12),
      FormField("channel", zh ? "渠道" : "Channel", .pick(items(channels)), width: 10),
      FormField("procedure", zh ? "办理程序" : "Procedure", .readonly, width: 10),
      FormField("name", zh ? "信访人" : "Petitioner", required: true, width: 16, beginsRow: true),
      FormField("phone", zh ? "电话" : "Phone", .text(limit: 13), width: 13),
      FormField("anonymous", zh ? "匿名" : "Anonymous", .flag),
      FormField(
        "village", zh ? "问题属地" : "Village", .pick(villages), required: true,
        help: zh ? "问题属地：输入序号、村名、拼音或首字母" : "Village: number, name or pinyin",
        width: 20, beginsRow: true),
      FormField("matter", zh ? "反映事项" : "Matter", .area(rows: 2), required: true),
      FormField(
        "purpose", zh ? "目的" : "Purpose",
        .multiPick(items(zh ? ["求决", "建议", "检举"] : ["Relief", "Advice", "Charge"])), width: 20,
        beginsGroup: true),
      FormField("secret", zh ? "口令" : "Password", .password, width: 12),
    ],
    values: ["received": "2026-11-23", "procedure": zh ? "普通" : "Ordinary"], language: language)
}

private func items(_ labels: [String]) -> [PickItem] {
  labels.map { PickItem(id: $0, label: $0) }
}
