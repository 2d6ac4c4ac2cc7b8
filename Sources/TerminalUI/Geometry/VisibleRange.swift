/// Which lines of something longer are shown.
enum VisibleRange {
  /// So many lines of `count`, from `first` on, moved no further than `selected` needs.
  static func around(_ selected: Int, from first: Int, shown: Int, of count: Int) -> Range<Int> {
    var start = min(first, max(0, count - shown))
    if selected >= start + shown { start = selected - shown + 1 }
    start = max(0, min(start, selected))
    return start..<min(start + shown, max(count, start))
  }
}
