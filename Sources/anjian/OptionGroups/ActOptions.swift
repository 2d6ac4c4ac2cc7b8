import ArgumentParser
import Wording

/// What is given to an act on a subject at hand: its fields, and what had been seen of the subject.
struct ActOptions: ParsableArguments {
  @OptionGroup var fields: FieldOptions

  @Option(
    help: .worded(
      zh: "看到的最后一条记录（lastEntry）", en: "the last entry that was seen (lastEntry)", value: "entry"))
  var seen: String?

  @OptionGroup var office: OfficeOptions
  @OptionGroup var signIn: SignInOptions
}
