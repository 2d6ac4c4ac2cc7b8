import Casework
import OfficeStore
import Wording

/// The files that somebody at a screen of the tests may name.
enum SampleFiles {
  static func text(_ path: String) throws -> String {
    switch path {
    case "2027.csv": holidays
    case "bad.csv": "2027-02-30,rest,春节"
    case "short.csv": "2027-01-01,rest,元旦"
    default: throw OfficeError.missing(path: path)
    }
  }

  /// What a later version of the program might ship: one limit is confirmed, one code is new.
  static func newer(_ tables: Tables) -> Tables {
    var lists = tables.codes.lists
    lists["checks", default: []] += tables.codes[.outcomes].prefix(1)
    return Tables(
      rules: Array(tables.rules.dropLast()), codes: Codes(lists: lists), calendar: tables.calendar)
  }

  /// Invented: the notice for 2027 had not been published when this was written.
  private static let holidays = """
    date,kind,name
    2027-01-01,rest,元旦
    2027-02-05,rest,春节
    2027-02-06,rest,春节
    2027-02-07,rest,春节
    2027-02-08,rest,春节
    2027-02-09,rest,春节
    2027-02-10,rest,春节
    2027-02-11,rest,春节
    2027-02-20,work,春节
    2027-04-05,rest,清明节
    2027-05-01,rest,劳动节
    2027-10-01,rest,国庆节
    """
}
