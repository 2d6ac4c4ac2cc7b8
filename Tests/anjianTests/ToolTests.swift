import Foundation
import Testing

/// What comes along with the program: version, manual, completion, and its manners as a login shell.
@Suite struct ToolTests {
  private func program(_ language: String) -> Program {
    Program(environment: ["ANJIAN_LANG": language, "TERM": "dumb"])
  }

  @Test(
    arguments: [
      ("zh", "案件 0.3.0，未安装的构建，文件格式 "),
      ("en", "Anjian 0.3.0, a build that is not installed, file format "),
    ])
  func `the version says number, build and form of file in one line`(
    _ language: String, _ said: String
  ) throws {
    let result = try program(language)("--version")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix(said), "\(result.out)")
    #expect(Int(result.out.dropFirst(said.count).dropLast()) ?? 0 >= 2, "\(result.out)")
  }

  @Test(arguments: ["procedures", "roles"]) func `a page of docs is what the tables say`(
    _ name: String
  ) throws {
    let page = try program("zh")("generate-\(name)")
    #expect(page.status == 0, "\(page.err)")
    let file = Program.root.appending(path: "docs/\(name).md")
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(
      page.out == written, "make it anew: .build/debug/anjian generate-\(name) > docs/\(name).md")
  }

  @Test(arguments: ["zh", "en"]) func `every command and every option stands in the manual`(
    _ language: String
  ) throws {
    let page = try program(language)("generate-manual")
    #expect(page.status == 0, "\(page.err)")
    let dump = try program(language)("--experimental-dump-help")
    let root = try #require(dump["command", as: [String: Any].self])
    let text = page.out.replacing(#"\-"#, with: "-")
    var (commands, names) = (0, 0)
    func walk(_ command: [String: Any], _ path: String) {
      guard command["shouldDisplay"] as? Bool ?? true else { return }
      let below = command["subcommands"] as? [[String: Any]] ?? []
      for next in below where next["commandName"] as? String != "help" {
        walk(next, path + " " + (next["commandName"] as? String ?? "?"))
      }
      guard below.isEmpty else { return }
      commands += 1
      #expect(text.contains("\n.SS \(path)\n"), "\(path)")
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        for name in argument["names"] as? [[String: Any]] ?? [] {
          names += 1
          let option =
            (name["kind"] as? String == "long" ? "--" : "-") + (name["name"] as? String ?? "?")
          #expect(text.contains(option), "\(path) \(option)")
        }
      }
    }
    walk(root, "anjian")
    #expect(commands >= 14 && names >= 80)
    #expect(!text.contains("generate-manual\n"))
    for ending in 0...7 { #expect(text.contains("\\fB\(ending)\\fR")) }
    for variable in [
      "ANJIAN_LANG", "ANJIAN_OFFICE", "ANJIAN_RESOURCES", "ANJIAN_NOW", "NO_COLOR", "ESCDELAY",
    ] { #expect(text.contains(variable)) }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")),
    arguments: ["zh", "en"])
  func `the manual is set without a warning`(_ language: String) throws {
    var program = program(language)
    program.environment["LC_ALL"] = "C.UTF-8"
    let result = try program.shell(#""$anjian" generate-manual | groff -K utf8 -Tutf8 -man -ww -z"#)
    #expect(result.status == 0)
    #expect(result.err.isEmpty, "\(result.err)")
  }

  @Test(
    arguments: [
      ("anjian fig", "figures"), ("anjian case a", "act add"),
      ("anjian doctor --j", "--json"), ("anjian case add pet", "petition"), ("anjian gen", ""),
    ])
  func `bash completes commands and options`(_ line: String, _ completed: String) throws {
    let result = try program("zh").shell(
      #"""
      exec bash -c '
        source <("$anjian" --generate-completion-script bash)
        COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
        read -ra COMP_WORDS <<<"$1"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        completer=$(complete -p anjian | sed "s/.*-F \([^ ]*\).*/\1/")
        "$completer" anjian "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf "%s\n" "${COMPREPLY[@]}" | sort | xargs' bash '\#(line)'
      """#)
    #expect(
      result.out.trimmingCharacters(in: .whitespacesAndNewlines) == completed, "\(result.err)")
  }

  @Test(
    arguments: [
      ["-c", "ls"], ["-c", "scp -t /tmp"], ["-c", "/usr/lib/openssh/sftp-server"], ["-c", ""],
      ["-c"], ["-c", "anjian; sh"], ["-c", "anjian case list"], ["-c", "anjian", "sh"],
      ["-c", "/bin/sh"], ["-c", "./anjian"],
    ])
  func `a login shell runs no command`(_ arguments: [String]) throws {
    let result = try program("zh").run(arguments)
    #expect(result.status == 6)
    #expect(result.err == "这个账号只能打开案件簿，不能执行命令或传送文件\n")
    #expect(result.out.isEmpty)
  }

  @Test(arguments: ["anjian", Program.path])
  func `a forced command that names the program opens the account's office`(_ command: String)
    throws
  {
    let office = try SampleOffice()
    var program = program("zh")
    program.environment["ANJIAN_OFFICE"] = office.path
    let forced = try program("-c", command)
    let plain = try program.shell(#"exec -a -anjian "$anjian""#.bash)
    for result in [forced, plain] {
      #expect(result.status == 6)
      #expect(result.err.hasPrefix("这里不是能显示界面的终端"), "\(result.err)")
    }
  }
}

extension String {
  /// The script in the words of bash, which can give a program another name.
  fileprivate var bash: String { "exec bash -c '\(self)'" }
}
