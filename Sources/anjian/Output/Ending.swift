import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

/// How the program ends: what scripts are told.
enum Ending: Int32, CaseIterable {
  case done = 0
  /// Nothing matched what was asked for.
  case nothing = 1
  case usage = 2
  case notValid = 3
  case busy = 4
  case damaged = 5
  case notAllowed = 6
  case inputOutput = 7

  /// The code that an error ends with.
  init(_ error: any Error) {
    switch error {
    case let error as Complaint: self = error.ending
    case let error as OfficeError: self.init(office: error)
    case let error as Refusal: self.init(refusal: error)
    case is Problem, is DayError, is SeedError, is TablesError, is TemplateError: self = .notValid
    default: self = .inputOutput
    }
  }

  private init(office error: OfficeError) {
    switch error {
    case .notFound: self = .nothing
    case .clockSuspect: self = .notValid
    case .busy, .stale: self = .busy
    case .damaged: self = .damaged
    case .unknownOfficer, .lockedOut, .officerDisabled, .standingChanged: self = .notAllowed
    case .passwordRefused: self = .notValid
    case .refused(let refusal): self.init(refusal: refusal)
    case .copies(let error): self.init(copies: error)
    case .journal(.unknownAct): self = .inputOutput
    case .journal: self = .damaged
    case .missing, .exists, .notAnOffice, .newer, .readOnly, .networkFileSystem, .full,
      .diskFailed, .notMade, .unreadable, .notSaved:
      self = .inputOutput
    }
  }

  private init(copies error: CopyError) {
    switch error {
    case .isCopy: self = .notAllowed
    case .underWay, .inUse: self = .busy
    case .readBackWrong, .damaged, .damagedUse: self = .damaged
    case .needsPassphrase, .wrongPassphrase: self = .notAllowed
    case .shortPassphrase, .isItself, .otherOffice: self = .notValid
    case .isOldCopy, .isSealed, .replaced, .gone, .noFolder, .noRoom, .targetFailed, .notACopy,
      .notUpgraded:
      self = .inputOutput
    }
  }

  private init(refusal: Refusal) {
    switch refusal.reason {
    case .notAllowed: self = .notAllowed
    case .notNow, .notValid: self = .notValid
    case .stale: self = .busy
    }
  }
}

/// What a command tells the user instead of a result: one sentence, and how it ends.
struct Complaint: Error, Hashable, Worded {
  let ending: Ending
  let wording: Wording

  init(_ ending: Ending, _ wording: Wording) {
    self.ending = ending
    self.wording = wording
  }

  /// Says of what an error speaks: a case's number, a village and month.
  init(about subject: Wording, _ error: any Error) {
    self.init(Ending(error), subject + Wording(zh: "：", en: ": ") + Complaint.sentence(of: error))
  }

  /// The sentence for any error.
  static func sentence(of error: any Error) -> Wording {
    (error as? any Worded)?.wording
      ?? Wording(zh: "没有完成：\(type(of: error))", en: "This was not done: \(type(of: error))")
  }
}

/// Runs a body whose errors speak of something, so that each names it.
func about<Value>(_ subject: Wording, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw Complaint(about: subject, error)
  }
}
