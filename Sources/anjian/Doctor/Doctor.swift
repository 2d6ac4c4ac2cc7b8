import Casework
import CursesTerminal
import Foundation
import OfficeStore
import Wording

/// Reads the facts of `anjian doctor` from the machine and the file, and changes neither.
struct Doctor {
  let world: World
  let path: String
  /// Whether somebody named the office.
  let isNamed: Bool

  /// Everything that was found, subject by subject.
  ///
  /// - Parameter ask: shows the sample and asks what a person sees; nil where nobody answers.
  func findings(asking ask: () -> Bool?) throws -> [Finding] {
    let office = Result<OfficeExamination, OfficeError> { () throws(OfficeError) in
      try Office.examine(path)
    }
    var checks: [any Check] = [program, terminal(ask), locale, file(office)]
    if let office = try? office.get() {
      let now = try now(office)
      checks += [
        permissions, clock(office, now),
        CalendarCheck(calendar: office.calendar, today: now.day),
      ]
      // A practice office makes no copies by itself.
      if !office.isPractice { checks.append(copies(now.day)) }
    }
    return (checks + [paper]).flatMap(\.findings)
  }

  private func now(_ office: OfficeExamination) throws -> Instant {
    let rehearsal = office.isPractice ? try world.rehearsalClock() : nil
    return (rehearsal ?? World.clock)()
  }

  private var program: ProgramCheck {
    ProgramCheck(
      version: Version(world),
      resources: Result {
        let resources = try Resources(world)
        _ = try resources.tables()
        _ = try resources.pinyin()
        _ = try SeedFolder(resources.sampleOffice)
        return resources.path
      })
  }

  private func terminal(_ ask: () -> Bool?) -> TerminalCheck {
    let examination = TerminalExamination(type: world.terminalType)
    return TerminalCheck(
      type: world.terminalType, isInteractive: world.isInteractive, examination: examination,
      isStraight: world.isInteractive ? ask() : nil)
  }

  private var locale: LocaleCheck {
    let isInstalled = unsafe setlocale(LC_CTYPE, "") != nil
    let codeset = unsafe nl_langinfo(Int32(CODESET)).map { unsafe String(cString: $0) } ?? ""
    return LocaleCheck(setting: world.localeSetting, isInstalled: isInstalled, codeset: codeset)
  }

  private func file(_ office: Result<OfficeExamination, OfficeError>) -> FileCheck {
    FileCheck(
      path: path, isNamed: isNamed, result: office, size: world.size(of: real),
      walSize: world.size(of: real + "-wal"), free: world.freeSpace(at: folder))
  }

  private var permissions: PermissionCheck {
    let beside = ["", "-wal", "-shm", ".prints", ".templates"].map { real + $0 }
    let places = (beside + [folder, copiesFolder]).compactMap(place)
    return PermissionCheck(places: places, user: world.user)
  }

  private func place(_ path: String) -> PermissionCheck.Place? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = attributes[.posixPermissions] as? Int,
      let owner = attributes[.ownerAccountID] as? Int
    else { return nil }
    return PermissionCheck.Place(
      path: path, isFolder: attributes[.type] as? FileAttributeType == .typeDirectory,
      mode: mode & 0o777, owner: owner,
      ownerName: attributes[.ownerAccountName] as? String ?? "\(owner)")
  }

  private func copies(_ today: Day) -> CopiesCheck {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: copiesFolder)) ?? []
    return CopiesCheck(
      folder: copiesFolder, newest: names.compactMap(CopiesCheck.day).max(), today: today)
  }

  private func clock(_ office: OfficeExamination, _ now: Instant) -> ClockCheck {
    let answer = world.output(of: "timedatectl", "show", "--property=NTPSynchronized", "--value")
    let isSynchronized = answer.flatMap { answer -> Bool? in
      switch answer.split(separator: "\n").first {
      case "yes": true
      case "no": false
      default: nil
      }
    }
    return ClockCheck(
      now: now, last: office.lastRecorded, isSynchronized: isSynchronized,
      isRehearsed: !office.isPractice && world.variable("ANJIAN_NOW") != nil)
  }

  private var paper: PaperCheck {
    let missing = PaperCheck.libraries.filter { name in
      guard let library = unsafe dlopen(name, RTLD_LAZY) else { return true }
      unsafe dlclose(library)
      return false
    }
    let fonts = world.output(of: "fc-list", ":lang=zh", "family")?.split(separator: "\n")
      .map { String($0.split(separator: ",").first ?? "") }.sorted()
    return PaperCheck(
      hasLP: world.program("lp") != nil, missingLibraries: missing, fonts: fonts)
  }

  /// The file itself, wherever a link to it lies: its companions are beside it.
  private var real: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
  private var folder: String { URL(fileURLWithPath: real).deletingLastPathComponent().path }
  private var copiesFolder: String { real + ".copies" }
}
