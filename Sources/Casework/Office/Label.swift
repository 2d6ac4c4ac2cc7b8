public import Wording

/// What an officer's number and a village's key are made of.
public enum Label {
  static let longest = 12

  /// One to twelve ASCII letters and digits: what anybody can type at any terminal.
  public static func isPlain(_ text: String) -> Bool {
    (1...longest).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }

  /// The sentence for what is not.
  public static func plain(_ what: Wording) -> Wording {
    Wording(
      zh: "\(what.zh)应是1至\(longest)位字母或数字", en: "\(what.en) has 1 to \(longest) letters or digits")
  }
}
