public import Wording

/// The procedure of a case as a line of steps: what is done and when, where it stands.
public struct Course: Hashable, Sendable {
  /// One step of the line.
  public struct Station: Hashable, Sendable {
    public let name: Wording
    /// The day on which it was done last; nil while it is not.
    public let day: Day?
    /// Whether the case stands here.
    public let isNow: Bool
  }

  public let stations: [Station]

  /// Where the case stands; nil once it is closed or void.
  public var now: Station? { stations.first(where: \.isNow) }

  /// Reads the line off a case's history.
  ///
  /// A step counts as done while nothing has gone back behind it: a case that is taken up again, handed over or
  /// mediated anew stands where it begins again.
  public init(of file: CaseFile) {
    let marks = file.kind == .petition ? Mark.petition(file) : Mark.dispute(file)
    let history = file.history.filter(\.isStanding)
    let days = marks.map { mark in
      mark.milestone.map { file.milestones[$0] }
        ?? history.last { mark.acts.contains($0.act) }?.day
    }
    // What may be done beside the others is never where a case stands.
    let main = marks.indices.filter { !marks[$0].isBeside }
    var (last, done) = (-1, Set<Int>())
    for index in main {
      guard
        let line = history.lastIndex(where: { line in
          marks[index].acts.contains(line.act) || marks[index].again.contains(line.act)
        }), line >= last
      else { continue }
      last = line
      done.insert(index)
    }
    let now: Int? =
      if !file.stage.isOpen {
        nil
      } else if let elsewhere = main.last(where: { marks[$0].waits == file.stage }) {
        elsewhere
      } else if file.isRevoked {
        main.last { marks[$0].acts.contains(Reopen.kind) }
      } else if file.isAnsweredFor, !file.stage.isElsewhere {
        main.last
      } else {
        main.first { $0 > done.max() ?? -1 }
      }
    stations = marks.indices.map { index in
      let isDone = marks[index].isBeside || done.contains(index) && index != now
      return Station(
        name: marks[index].name, day: isDone ? days[index] : nil, isNow: index == now)
    }
  }

  /// A step of a line, the acts that do it, and those after which it is as if it had just been done.
  private struct Mark {
    let name: Wording
    let acts: Set<String>
    let again: Set<String>
    var isBeside = false
    /// The stage in which another body's answer is waited for here.
    var waits: CaseStage?
    /// The milestone whose day is shown, where no act alone does it.
    var milestone: Milestone?

    init(
      _ zh: String, _ en: String, _ acts: any Act<CaseFile>.Type...,
      again: [any Act<CaseFile>.Type] = [], isBeside: Bool = false, waits: CaseStage? = nil,
      milestone: Milestone? = nil
    ) {
      name = Wording(zh: zh, en: en)
      self.acts = Set(acts.map { $0.kind })
      self.again = Set(again.map { $0.kind })
      self.isBeside = isBeside
      self.waits = waits
      self.milestone = milestone
    }

    static func petition(_ file: CaseFile) -> [Mark] {
      let received = [Mark("收到", "Receipt", RegisterPetition.self)]
      let objection =
        file.milestones[.objected] == nil
        ? [] : [Mark("异议", "Object", Overrule.self, Return.self, waits: .objecting)]
      let notice = Mark("告知", "Notice", Notify.self, Reply.self, isBeside: true)
      let close = [Mark("办结", "Close", Close.self)]
      return received + objection
        + (away(file).map { [$0, Mark("告知", "Notice", Notify.self)] } ?? here(file, notice)) + close
    }

    /// The way of what another body decides.
    private static func away(_ file: CaseFile) -> Mark? {
      // What was taken up again is ours.
      guard ![.handling, .answered, .delivered].contains(file.stage) else { return nil }
      let ways: [(Milestone, Mark)] = [
        (.returned, Mark("退回", "Return", Return.self)),
        (.led, Mark("导入", "Led", Lead.self)),
        (.transferred, Mark("转送", "Passed", Transfer.self)),
        (.declined, Mark("不受理", "Decline", Decline.self)),
      ]
      return ways.first { file.milestones[$0.0] != nil }?.1
    }

    private static func here(_ file: CaseFile, _ notice: Mark) -> [Mark] {
      var marks = [Mark("受理", "Accept", Accept.self, Reply.self, again: [Reopen.self]), notice]
      if file.isAnsweredPlainly {
        marks.append(Mark("答复", "Reply", Reply.self))
      } else {
        marks += [
          Mark("办理", "Handle", Answer.self), Mark("意见", "Opinion", Answer.self),
          Mark("送达", "Service", Deliver.self),
        ]
      }
      if file.milestones[.reviewAsked] != nil {
        marks.append(Mark("复查", "Review", DecideReview<County>.self, waits: .reviewing))
      }
      if file.milestones[.recheckAsked] != nil {
        marks.append(Mark("复核", "Recheck", DecideReview<City>.self, waits: .rechecking))
      }
      if file.isRevoked { marks.append(Mark("重办", "Anew", Reopen.self)) }
      return marks
    }

    static func dispute(_ file: CaseFile) -> [Mark] {
      let ends =
        file.stage == .failed || file.stage == .referred
          || file.stage == .closed && file.milestones[.agreed] == nil
        ? [Mark("不成", "Failed", Fail.self)]
        : [
          Mark("协议", "Agree", Agree.self),
          Mark("履行", "Perform", isBeside: true, milestone: .performed),
          Mark("回访", "Visit", FollowUp.self),
        ]
      return [
        Mark(
          "登记", "Receipt", RegisterDispute.self,
          again: [HandOver.self, GiveBack.self, Reopen.self]),
        Mark("受理", "Accept", AcceptDispute.self),
        Mark("调解", "Mediate", Mediate.self),
      ] + ends
        + (file.level == .county ? [Mark("县级", "County", waits: .referred)] : [])
        + [Mark("销号", "Close", Close.self)]
    }
  }
}

extension CaseFile {
  /// Whether it is answered by a plain reply: a suggestion, or a simple matter.
  fileprivate var isAnsweredPlainly: Bool {
    history.contains { $0.isStanding && $0.act == Reply.kind }
      || (isSimple || legalKind == "suggestion") && !isAnswered
  }
}
