import Casework
import TerminalUI
import Wording

/// F1 in a form: the field that has the focus, and what asks for the act.
extension ActForm {
  func helpTopics(_ desk: Desk) -> [HelpTopic] { [fieldTopic(desk), ruleTopic] }

  private func fieldTopic(_ desk: Desk) -> HelpTopic {
    let id = form.focus
    // What is asked about each of several is one field of the act.
    if let field = A.fields.first(where: { id == $0.id || id.hasPrefix($0.id + ".") }) {
      let need =
        field.isRequired
        ? Wording(zh: "必填，没有它不能保存。", en: "Needed: nothing is saved without it.")
        : Wording(zh: "没有可以不填。", en: "May be left empty.")
      return HelpTopic(
        field.name,
        (field.help.zh.isEmpty ? [] : [field.help])
          + [FieldHelp.entering(field)] + FieldHelp.choices(field, desk.tables.codes) + [need])
    }
    let shown = form.fields.first { $0.id == id }
    let why: [String: Wording] = [
      FormFields.day: Wording(
        zh: "必填：这件事发生的那一天，不是录入的那一天；期限从它算起。",
        en: "Needed: the day on which it happened, not that of typing; limits count from it."),
      FormFields.onBehalfOf: Wording(
        zh: "必填：代人填报的，要写明是谁说的，报告才有人负责。",
        en: "Needed: a report that is typed for somebody else says whose it is."),
      FormFields.correctionReason: Wording(
        zh: "更正会留下原来的记录，理由写给以后查看的人。",
        en: "What stood there is kept; the reason is for whoever reads it later."),
    ]
    let entering = [FormFields.day: FieldHelp.day, FormFields.onBehalfOf: FieldHelp.spoken][id]
    return HelpTopic(
      id == FormFields.day ? target.dayName : Wording(shown?.label ?? ""),
      [entering, why[id]].compactMap { $0 })
  }

  private var ruleTopic: HelpTopic {
    guard let rule = ruleLine.rule else {
      return HelpTopic(
        "规", "Rule",
        [
          Wording(
            zh: "这一步没有专门的条款，是本单位自己的工作记录。",
            en: "No article asks for this step: it is the office’s own record.")
        ])
    }
    let articles = rule.article.map { [$0 + Wording(zh: "：", en: ": ") + rule.name] } ?? []
    return HelpTopic(
      "规", "Rule",
      articles
        + rule.terms.map { $0.article + Wording(zh: "：", en: ": ") + $0.says }
        + (rule.terms.isEmpty
          ? []
          : [
            Wording(
              zh: "日期按本单位的规则表和放假安排算出；改了上面的日期，它跟着变。",
              en: "Reckoned by the office’s tables and holidays; it moves with the day typed above."
            )
          ]))
  }
}
