public import Casework

/// Which daily copies are kept: the newest seven days, and the newest day of each of four weeks and twelve months.
///
/// Counted over the days of which there are copies, not backwards from today: an office that was shut for
/// months loses none of its last ones.
public enum Retention {
  /// The days whose copies stay.
  public static func kept(_ days: some Sequence<Day>) -> Set<Day> {
    let newest = Set(days).sorted(by: >)
    return Set(newest.prefix(7))
      .union(newestOfEach(newest, 4) { $0.number - $0.weekday })
      .union(newestOfEach(newest, 12) { $0.month })
  }

  /// The first day of each of the first so many runs.
  private static func newestOfEach<Run: Hashable>(
    _ days: [Day], _ count: Int, _ run: (Day) -> Run
  ) -> [Day] {
    var seen: Set<Run> = []
    return Array(days.filter { seen.insert(run($0)).inserted }.prefix(count))
  }
}
