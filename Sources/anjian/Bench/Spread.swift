/// How long something took, many times over: the middle, the 99th of a hundred, the longest.
struct Spread {
  /// Milliseconds, the shortest first.
  private let sorted: [Double]

  init(_ samples: [Duration]) {
    sorted = samples.map { $0 / .milliseconds(1) }.sorted()
  }

  var count: Int { sorted.count }
  var p50: Double { at(50) }
  var p99: Double { at(99) }
  var max: Double { sorted.last ?? 0 }

  /// The smallest time that so many of a hundred do not pass.
  private func at(_ percent: Int) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return sorted[Swift.min((sorted.count * percent + 99) / 100, sorted.count) - 1]
  }
}

extension [Duration] {
  /// Adds how long a body takes.
  mutating func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let begin = ContinuousClock.now
    defer { append(begin.duration(to: .now)) }
    return try body()
  }
}
