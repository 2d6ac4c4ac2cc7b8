import Casework

extension [Place] {
  /// As projections keep them, separated by blanks.
  var stored: String { map(\.stored).joined(separator: " ") }

  init(stored: String) {
    self = stored.split(separator: " ").map { Place(stored: String($0)) }
  }
}
