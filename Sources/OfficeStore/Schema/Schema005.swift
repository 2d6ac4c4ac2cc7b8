extension Schema {
  /// Version 5. What the review asks of a case, its eras, and failed sign-ins of terminals.
  static let schema005 = schema005Tables + schema005Indexes

  static let schema005Tables = """
    ALTER TABLE caseFile ADD COLUMN category TEXT NOT NULL DEFAULT '';
    -- The last day on which something was done; 9999999: none.
    ALTER TABLE caseFile ADD COLUMN moved INTEGER NOT NULL DEFAULT 9999999;
    -- What waits for a leader's approval: 0 nothing, 1 an extension, 2 the closing, 3 a refusal to accept.
    ALTER TABLE caseFile ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
    -- By when a leader wants a reply; 9999999: none.
    ALTER TABLE caseFile ADD COLUMN reply INTEGER NOT NULL DEFAULT 9999999;
    -- The level of the order that stands on it; empty for none.
    ALTER TABLE caseFile ADD COLUMN ordered TEXT NOT NULL DEFAULT '';

    -- What was so of a case from a day on, and since when that was known: see Era.
    CREATE TABLE caseEra(
      isOpen   INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
      until    INTEGER NOT NULL,  -- the first day on which something else was so; 9999999: none
      first    INTEGER NOT NULL,
      caseFile INTEGER NOT NULL REFERENCES caseFile(row),
      nth      INTEGER NOT NULL,
      known    INTEGER NOT NULL,  -- since when it is known, in milliseconds
      untilKnown INTEGER NOT NULL,  -- since when its end is known
      struck   INTEGER NOT NULL,  -- since when it is known never to have been so
      stage    INTEGER NOT NULL,
      due      INTEGER NOT NULL,
      legal    INTEGER NOT NULL,
      limitID  TEXT NOT NULL,
      village  INTEGER NOT NULL,
      handler  INTEGER NOT NULL,
      category TEXT NOT NULL,
      moved    INTEGER NOT NULL,
      asked    INTEGER NOT NULL,
      reply    INTEGER NOT NULL,
      ordered  TEXT NOT NULL,
      PRIMARY KEY (isOpen, until, first, caseFile, nth)
    ) STRICT, WITHOUT ROWID;

    -- Beside the journal: failed sign-ins by terminal, whatever the number typed.
    CREATE TABLE attempt(
      terminal TEXT PRIMARY KEY, failures INTEGER NOT NULL, lockedUntil INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  static let schema005Indexes = """
    CREATE INDEX caseEraByCase ON caseEra(caseFile, nth);
    CREATE INDEX caseOpen ON caseFile(
      due, legal, stage, kind, village, handler, category, moved, asked, reply, ordered, guarded, row)
      WHERE due <> 9999999;

    """
}
