import Foundation

/// What the machine sends a program to end it, and how that is taken.
enum Signals {
  /// Settles it for the whole run.
  static func settle(_ world: World) {
    // A write beyond `ulimit -f` then fails with an error, which is worded as any other.
    signal(SIGXFSZ, SIG_IGN)
    // A core of the program would hold what people have told the office.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard world.variable("SWIFT_BACKTRACE") == nil else { return }
    // Swift's backtracer would print source and ask questions on a terminal that many share.
    for number in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP] {
      signal(number, SIG_DFL)
    }
  }
}
