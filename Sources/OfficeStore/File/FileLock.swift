import Foundation

/// Linux' locks of an open descriptor, which another descriptor's closing leaves alone, unlike those of the process.
enum FileLock {
  /// F_OFD_GETLK and F_OFD_SETLK, which the C library shows to C alone.
  private static let (getLock, setLock): (Int32, Int32) = (36, 37)

  /// Takes bytes of a file for this descriptor alone; false when somebody has one of them.
  static func take(_ descriptor: Int32, _ first: off_t, _ count: off_t) -> Bool {
    var wish = lock(first, count)
    return unsafe fcntl(descriptor, setLock, &wish) == 0
  }

  /// Who has one of these bytes; 0 when nobody does, or nobody can say.
  static func holder(_ descriptor: Int32, _ first: off_t, _ count: off_t) -> Int {
    var found = lock(first, count)
    guard unsafe fcntl(descriptor, getLock, &found) == 0 else { return 0 }
    return max(0, Int(found.l_pid))
  }

  private static func lock(_ first: off_t, _ count: off_t) -> flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (first, count)
    return lock
  }
}
