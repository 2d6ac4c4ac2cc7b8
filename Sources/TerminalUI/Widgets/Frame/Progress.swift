import Wording

/// How much of something is done: a bar, and the numbers that it shows.
public struct Progress: Hashable, Sendable {
  /// How many are done.
  public var done: Int
  /// Of how many.
  public var total: Int

  /// Makes a progress.
  public init(_ done: Int, of total: Int) {
    self.done = done
    self.total = total
  }

  /// The numbers: `88% 58/66`; never 100% before all is done.
  public var text: String {
    let share = total <= 0 ? 0 : done * 100 / total
    return "\(share)% \(done)/\(total)"
  }

  /// Draws bar and numbers into a row.
  public func draw(on surface: inout Surface, in rect: Rect) {
    let numbers = TextWidth.columns(of: text) + 2
    let parts = rect.split(right: numbers)
    Bar(done, of: total).draw(on: &surface, in: parts.rest)
    surface.write(text, in: parts.right, .right)
  }
}
