extension Schema {
  /// Version 6. Eras that are found by day, and which cases belong to several villages.
  static let schema006 = schema006Tables + "DROP INDEX caseOpen;\n" + schema006Indexes

  static let schema006Tables = """
    ALTER TABLE caseFile ADD COLUMN more INTEGER NOT NULL DEFAULT 0 CHECK (more IN (0, 1));  -- 1: of several villages

    -- What was so of a case from a day on, and since when that was known: see Era.
    DROP TABLE caseEra;
    CREATE TABLE caseEra(
      caseFile INTEGER NOT NULL REFERENCES caseFile(row),
      nth      INTEGER NOT NULL,
      isOpen   INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
      node     INTEGER NOT NULL,  -- by which it is found: see DayTree
      first    INTEGER NOT NULL,
      until    INTEGER NOT NULL,  -- the first day on which something else was so; 9999999: none
      known    INTEGER NOT NULL,  -- since when it is known, in milliseconds
      untilKnown INTEGER NOT NULL,  -- since when its end is known
      struck   INTEGER NOT NULL,  -- since when it is known never to have been so
      kind     INTEGER NOT NULL,
      guarded  INTEGER NOT NULL,  -- as it is now, on every row of a case
      stage    INTEGER NOT NULL,
      due      INTEGER NOT NULL,
      legal    INTEGER NOT NULL,
      village  INTEGER NOT NULL,
      more     INTEGER NOT NULL,
      handler  INTEGER NOT NULL,
      moved    INTEGER NOT NULL,
      asked    INTEGER NOT NULL,
      reply    INTEGER NOT NULL,
      category TEXT NOT NULL,
      ordered  TEXT NOT NULL,
      PRIMARY KEY (caseFile, nth)
    ) STRICT, WITHOUT ROWID;

    """

  static let schema006Indexes = """
    CREATE INDEX caseOpen ON caseFile(
      category, due, legal, stage, kind, village, more, handler, moved, asked, reply, ordered, guarded, row)
      WHERE due <> 9999999;
    CREATE INDEX caseEraByDay ON caseEra(
      isOpen, node, first, until, known, untilKnown, struck, kind, guarded, stage, due, legal, village, more,
      handler, moved, asked, reply, category, ordered);

    """
}
