extension Schema {
  /// Version 3. No other tables: acts that older programs do not know, and rows of cases written anew.
  ///
  /// `caseText.latin` holds the numbers by which likely repeats are found; `caseFile.legal` is 9999998 where
  /// what is due next is a guideline, and `due` is less by 1000000 where a matter is urgent and untold.
  static let schema003 = """
    -- caseFile and caseText: rows are written anew by the program.

    """
}
