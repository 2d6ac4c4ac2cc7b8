import Casework
import Foundation
@testable import OfficeStore
import Testing

/// A file system of its own that can be made to turn read-only as one does that finds itself broken.
private final class FailingDisk {
  let folder: Folder
  private let image: Folder

  /// Nil where no disk can be made.
  init?() throws {
    (folder, image) = (try Folder(), try Folder())
    let script = """
      truncate -s 24M "$0/disk" && mkfs.ext4 -q "$0/disk" && \
      mount -o loop,errors=remount-ro "$0/disk" "$1" && rmdir "$1/lost+found"
      """
    guard try Command.run("sh", ["-c", script, image.path, folder.path]) == 0 else { return nil }
  }

  deinit { _ = try? Command.run("umount", ["-l", folder.path]) }

  func turnReadOnly() throws -> Bool {
    let script = """
      disk=$(findmnt -n -o SOURCE "$0") && echo 1 >"/sys/fs/ext4/${disk##*/}/trigger_fs_error"
      """
    return try Command.run("sh", ["-c", script, folder.path]) == 0
  }
}

@Suite(.serialized) struct ReadOnlyDiskTests {
  @Test
  func `a disk that turns read-only while the file is open is named, and what was saved is saved`()
    throws
  {
    guard let disk = try FailingDisk() else { try Test.cancel("no disk can be made here") }
    let office = try TestOffice(seed: 64, in: disk.folder)
    for _ in 0..<3 { try office.begin(Sample.petition(places: [try office.place()])) }
    guard try disk.turnReadOnly() else { try Test.cancel("the disk cannot be made to fail here") }
    // The save that meets the failure is looked up; from then on the disk is named.
    #expect(throws: OfficeError.notSaved) {
      try office.begin(Sample.petition(places: [try office.place()]))
    }
    let refused = OfficeError.readOnly(path: office.path)
    for _ in 0..<2 {
      #expect(throws: refused) { try office.begin(Sample.petition(places: [try office.place()])) }
      #expect(throws: refused) { try office.office.saveDraft("x", [:], by: office.clerk) }
    }
    #expect(throws: OfficeError.readOnly(path: office.folder["copy"])) {
      try office.office.copy(to: office.folder["copy"])
    }
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 3)
    // The way out: the file and what lies beside it, taken to another disk.
    let other = try Folder()
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: office.path + end, toPath: other["office.anjian"] + end)
    }
    let saved = try Office.open(other["office.anjian"], office.office.surroundings)
    #expect(try saved.verify { _, _ in }.faults == [])
    #expect(try saved.cases(CaseQuery(.all), for: office.clerk).total == 3)
    saved.close()
  }
}
