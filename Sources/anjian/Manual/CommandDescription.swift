import ArgumentParser
import Foundation

/// A command as the argument parser describes it: what the manual is made of.
struct CommandDescription: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable, Hashable {
    enum Kind: String, Decodable { case positional, option, flag }
    struct Name: Decodable, Hashable {
      let kind: String
      let name: String
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
  }

  let superCommands: [String]?
  let shouldDisplay: Bool
  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// The whole program, described in the language of the one who runs it.
  static func program() throws -> CommandDescription {
    struct Tool: Decodable { let command: CommandDescription }
    return try JSONDecoder().decode(Tool.self, from: Data(Anjian._dumpHelp().utf8)).command
  }
}

extension CommandDescription {
  /// "anjian case add".
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The commands below that do something, in the order of the help; the parser's own `help` is none of them.
  var leaves: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { command in
      (command.subcommands ?? []).isEmpty ? [command] : command.leaves
    }
  }

  /// Its arguments, without those that every command has.
  var own: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && !$0.isParsers }
  }
}

extension CommandDescription.Argument {
  /// Whether it is `--help` or `--version`, which the parser adds and words itself.
  var isParsers: Bool { (names ?? []).contains { ["help", "version"].contains($0.name) } }

  /// "--office <file>", "<number>".
  var usage: String {
    let value = "<\(valueName ?? "")>"
    guard kind != .positional else { return value }
    let names = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      .joined(separator: ", ")
    return kind == .flag ? names : "\(names) \(value)"
  }

  /// The usage as a synopsis has it: in brackets where it may be left out, with dots where it may come again.
  var synopsis: String {
    (isOptional || kind == .flag ? "[\(usage)]" : usage) + (isRepeating ? "..." : "")
  }
}
