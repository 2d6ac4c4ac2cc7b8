import Foundation
import Testing

@Suite struct BadFileTests {
  @Test func `a file that is no office is left as it is`() throws {
    let office = try SampleOffice()
    let text = Data("这不是案件簿\n".utf8) + Data(repeating: 0x41, count: 5000)
    try text.write(to: URL(filePath: office.path))
    let result = try office.run("figures", "--year", "2021")
    #expect(result.status == 7)
    #expect(result.sentences.count == 1)
    #expect(result.err.contains("不是案件簿文件"))
    #expect(try Data(contentsOf: URL(filePath: office.path)) == text)
  }

  @Test(arguments: [50, 4096, 60_000, 200_000])
  func `a file that was cut off is said to be so and left as it is`(_ length: Int) throws {
    let office = try SampleOffice()
    let place = URL(filePath: office.path)
    let whole = try Data(contentsOf: place)
    try #require(whole.count > length)
    try whole.prefix(length).write(to: place)
    let result = try office.run("case", "list", "--view", "all")
    #expect(
      length < 100 ? result.status == 7 : result.status == 5, "\(result.status) \(result.err)")
    #expect(result.sentences.count == 1)
    #expect(result.out.isEmpty)
    #expect(try Data(contentsOf: place) == whole.prefix(length))
  }

  @Test func `a missing file is named, with the way out`() throws {
    let result = try Program()(
      "figures", "--year", "2021", "--office", "/nonexistent/s.anjian", "--officer", "02")
    #expect(result.status == 7)
    #expect(result.err == "没有找到文件 /nonexistent/s.anjian，请核对路径，或用 anjian new 建立\n")
  }

  @Test(.enabled(if: getuid() != 0, "root may write to a read-only file"))
  func `a read-only file is refused`() throws {
    let office = try SampleOffice()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: office.path)
    let result = try office.run("case", "list")
    #expect(result.status == 7)
    #expect(result.err.contains("不能写入"))
  }

  @Test func `an office on a read-only file system is refused`() throws {
    let office = try SampleOffice()
    let result = try office.program.shell(
      """
      exec unshare -rm sh -c 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" || exit 99
      printf "%s\\n" \(SampleOffice.password) |
        "$anjian" case list --office "$0/s.anjian" --officer 02 --password-stdin' '\(office.folder.url.path)'
      """)
    guard result.status != 99, !result.err.contains("unshare") else {
      try Test.cancel("this machine lets nobody mount")
    }
    #expect(result.status == 7)
    #expect(result.sentences.count == 1)
    #expect(result.err.contains("不能写入"), "\(result.err)")
  }

  @Test func `a full disk loses nothing and half writes nothing`() throws {
    let office = try SampleOffice()
    let result = try office.program.shell(
      """
      exec unshare -rm sh -c 'mkdir "$0/disk" && mount -t tmpfs -o size=8m none "$0/disk" || exit 99
      cp "$0/s.anjian" "$0/disk/s.anjian"
      add() {
        printf "%s\\n%s\\n" \(SampleOffice.password) "$1" |
          "$anjian" case add petition --json - --office "$0/disk/s.anjian" --officer 02 --password-stdin
      }
      check() { printf "%s\\n" \(SampleOffice.password) | "$anjian" verify --office "$0/disk/s.anjian" --officer 02 --password-stdin; }
      body="{\\"channel\\": \\"letter\\", \\"names\\": \\"蔡某\\", \\"places\\": [\\"05\\"], \\"matter\\": \\"虚构\\", \\"detail\\": \\"$(head -c 9000 /dev/zero | tr "\\0" x | cut -c1-3900)\\"}"
      add "$body" >/dev/null || exit 98
      dd if=/dev/zero of="$0/disk/fill" bs=1k >/dev/null 2>&1
      add "$body" 2>&1; echo "code $?"
      truncate -s -64K "$0/disk/fill"
      add "$body" 2>&1; echo "code $?"
      rm "$0/disk/fill"
      check && add "$body" | tr -d "\n " && check' '\(office.folder.url.path)'
      """)
    guard result.status != 99, !result.err.contains("unshare") else {
      try Test.cancel("this machine lets nobody mount")
    }
    let lines = result.out.split(separator: "\n")
    try #require(lines.count >= 6, "\(result.out) \(result.err)")
    for said in lines[0...3].enumerated() {
      #expect(
        said.offset.isMultiple(of: 2) ? said.element.contains("磁盘已满") : said.element == "code 7",
        "\(result.out)")
    }
    #expect(lines[4] == "完整：75条记录")
    #expect(lines[5].contains("XF-") && lines[5].hasSuffix("完整：76条记录"))
    #expect(result.status == 0)
  }

  @Test(arguments: [(10, 7), (100, 7), (100_000, 0)])
  func `where files may not grow, no office is made and nothing is left behind`(
    _ blocks: Int, _ status: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let passwords = folder.url.appending(path: "passwords")
    try Data("02 hai-feng-2021\n".utf8).write(to: passwords)
    let path = folder.url.appending(path: "s.anjian").path
    let result = try Program().shell(
      #"ulimit -f \#(blocks); exec "$anjian" new '\#(path)' --from '\#(Program.sampleOffice)' --passwords '\#(passwords.path)'"#
    )
    #expect(result.status == status, "\(result.err)")
    guard status != 0 else { return }
    #expect(result.err == "没有建立 \(path)：磁盘空间不足或文件大小受限，请清理磁盘或放宽限制（ulimit -f）后再试\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["passwords"])
  }

  @Test func `where files may not grow, a save ends with a sentence or is saved`() throws {
    let office = try SampleOffice()
    var ends: Set<String> = []
    for blocks in [0, 40, 80, 200, 400, 800] {
      let before = try office.verified()
      // What is said goes through a pipe, which may grow.
      let result = try office.program.shell(
        #"""
        { (ulimit -f \#(blocks); printf '%s\n' \#(SampleOffice.password) |
          "$anjian" case act XF-2021-0001 note --set text=虚构 --office '\#(office.path)' --officer 02 --password-stdin)
          echo "$?"; } 2>&1 | cat
        """#)
      let after = try office.verified()
      #expect(after.isWhole)
      let lines = result.out.split(separator: "\n").map(String.init)
      let end = lines.last ?? ""
      #expect(end == (after.entries > before.entries ? "0" : "7"), "\(blocks): \(result.out)")
      #expect(lines.count == 2 && lines[0].contains("磁盘") != (end == "0"), "\(result.out)")
      ends.insert(end)
    }
    #expect(ends == ["0", "7"])
  }

  @Test func `a file is never made over another`() throws {
    let office = try SampleOffice()
    let before = try Data(contentsOf: URL(filePath: office.path))
    let result = try Program()("new", office.path, "--from", Program.sampleOffice)
    #expect(result.status == 7)
    #expect(result.err.contains("已经存在"))
    #expect(try Data(contentsOf: URL(filePath: office.path)) == before)
  }
}
