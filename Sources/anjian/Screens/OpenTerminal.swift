import CursesTerminal
import Foundation
import Synchronization
import TerminalUI
import Wording

/// The terminal on which the screens stand, drawn or read out line by line, and the jobs that are worked on beside it.
final class OpenTerminal {
  let shown: any Terminal
  private let plain: PlainTerminal?
  private let jobs: Jobs
  private let isInteractive: Bool

  /// How many jobs are under way.
  private final class Jobs: Sendable {
    private let count = Mutex(0)

    var areRunning: Bool { count.withLock { $0 > 0 } }
    func change(by step: Int) { count.withLock { $0 += step } }
  }

  /// - Throws: `Complaint` when the terminal cannot be used.
  init(_ world: World, _ drawing: DrawingOptions) throws {
    let log = CrashLog(world)
    let jobs = Jobs()
    self.jobs = jobs
    isInteractive = world.isInteractive
    if !drawing.isLineByLine(world), let curses = try Self.curses(world, drawing, log) {
      (plain, shown) = (nil, curses)
      return
    }
    guard let lines = StandardLines(crashNote: log.note) else {
      throw Complaint(.inputOutput, TerminalRefusal.notATerminal.wording)
    }
    let plain = PlainTerminal(lines) { jobs.areRunning }
    (self.plain, shown) = (plain, plain)
  }

  /// Runs a job on a thread of its own and wakes the loop when it is done.
  func run(_ job: @escaping @Sendable () -> Void) {
    let jobs = jobs
    jobs.change(by: 1)
    Thread.detachNewThread {
      job()
      jobs.change(by: -1)
      Waker().wake()
    }
  }

  func close() { shown.close() }

  /// Ends: a script of lines, of which some were refused, is told so.
  ///
  /// - Throws: `Complaint`, where nobody sits there to have read it.
  func end(beforeMore: Bool = false) throws {
    guard let plain, plain.hasRefused, !isInteractive, !beforeMore else { return }
    throw Complaint(
      .notValid,
      Wording(zh: "有的行没有被接受，原因见输出", en: "Some lines were not taken: the output says why"))
  }

  /// A drawn terminal; nil where the cursor cannot be placed, so that lines are all there is.
  private static func curses(_ world: World, _ drawing: DrawingOptions, _ log: CrashLog) throws
    -> CursesTerminal?
  {
    var options = CursesOptions(terminalType: world.terminalType)
    options.isASCII = drawing.isASCII
    options.isColorless = world.isColorless
    options.escapeDelay =
      world.variable("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 1), 500) }
      ?? options.escapeDelay
    options.logDescriptor = log.descriptor
    options.crashNote = log.note
    do {
      return try CursesTerminal(options)
    } catch .cannotPlaceCursor {
      return nil
    } catch {
      throw Complaint(.inputOutput, error.wording)
    }
  }
}
