public import Wording

extension CaseStage {
  /// What it means for the matter to stand there, in one sentence.
  public var meaning: Wording {
    switch self {
    case .unregistered: Wording(zh: "还没有登记。", en: "It is not taken in yet.")
    case .registered:
      Wording(zh: "已登记，还没有决定怎样办理。", en: "It is taken in; what is done with it is not decided.")
    case .handling:
      Wording(
        zh: "已受理，正在调查核实，要出具处理意见。", en: "It is accepted and looked into; an opinion is to be given.")
    case .transferred:
      Wording(
        zh: "已转给有权处理的单位，要告知信访人去向。",
        en: "It went to the body that decides; the petitioner is told where.")
    case .returned:
      Wording(zh: "来文机关同意退回，不由本单位办理。", en: "The sender agreed to take it back: it is not ours.")
    case .declined:
      Wording(
        zh: "依法不予受理，要告知信访人理由和去处。",
        en: "It is not accepted; the petitioner is told why and where to go.")
    case .answered:
      Wording(
        zh: "处理意见书已出具，还要送达信访人。", en: "The opinion is given; it is still to reach the petitioner.")
    case .delivered:
      Wording(
        zh: "处理意见书已送达，信访人可在期限内申请复查。",
        en: "The opinion was delivered; the petitioner may ask for a review in time.")
    case .mediating:
      Wording(zh: "双方同意调解，正在调解。", en: "Both parties agreed to mediation, and it is under way.")
    case .agreed:
      Wording(
        zh: "已达成协议，要督促履行并回访。",
        en: "There is an agreement; it is to be performed, and the parties visited.")
    case .failed:
      Wording(
        zh: "调解不成，已告知其他途径，可上交或报请上级。",
        en: "Mediation failed; other ways were told; it may go further up.")
    case .visited: Wording(zh: "已回访，没有反复的可以销号。", en: "The parties were visited; it may be closed.")
    case .closed:
      Wording(zh: "已答复送达，或记明理由，不再计时。", en: "It is accounted for; nothing counts any more.")
    case .void:
      Wording(
        zh: "登记有误，已作废，不计入统计，记录保留。",
        en: "It was taken in by mistake and counts nowhere; the record is kept.")
    case .objecting:
      Wording(zh: "已向来文机关提出异议，等它答复。", en: "We objected to the sender and wait for its answer.")
    case .led:
      Wording(
        zh: "已导入法定程序，由有权机关按那个程序办。",
        en: "It was led into a procedure of the law, before the body of that.")
    case .reviewing:
      Wording(
        zh: "县级正在复查，本单位只记录结果。", en: "The county reviews it; only the outcome is recorded here.")
    case .reviewed:
      Wording(
        zh: "县级已作复查意见；撤销的要重新办理。", en: "The county has decided; what it revoked is handled anew.")
    case .rechecking:
      Wording(
        zh: "市级正在复核，本单位只记录结果。", en: "The city rechecks it; only the outcome is recorded here.")
    case .rechecked:
      Wording(
        zh: "市级已作复核意见，程序终结；撤销的要重新办理。", en: "The city has decided: it is at its end, unless revoked."
      )
    case .merged: Wording(zh: "已并入另一件，在那一件里办理。", en: "It goes on within another case.")
    case .referred:
      Wording(
        zh: "已报请县级处理，等县级的结果。", en: "The county was asked to take it; its outcome is waited for.")
    }
  }
}
