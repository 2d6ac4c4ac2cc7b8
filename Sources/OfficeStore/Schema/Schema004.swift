extension Schema {
  /// Version 4. Rounds beside months, and of disputes what villages' reports count.
  static let schema004 = schema004Tables + schema004Indexes

  static let schema004Tables = """
    -- One row for each village's round about which something was recorded.
    CREATE TABLE villageRound(
      round    TEXT NOT NULL CHECK (round <> ''),  -- see Round.key
      village  INTEGER NOT NULL,
      id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      stage    INTEGER NOT NULL CHECK (stage IN (0, 1, 2, 3)),  -- 0 unreported, 1 reported, 2 sent back, 3 excused
      named    TEXT NOT NULL,     -- the identifiers of the disputes named; empty for a zero
      answered TEXT NOT NULL,     -- those that it names or explains
      said     INTEGER NOT NULL,  -- the day of the report that stands; 9999999: none
      received INTEGER NOT NULL,  -- when the first counts as received, in milliseconds; 0: none
      changed  INTEGER NOT NULL,
      PRIMARY KEY (round, village)
    ) STRICT, WITHOUT ROWID;
    -- When a dispute was settled or ended otherwise, and when the village handed it to the town; 9999999: not.
    ALTER TABLE caseFile ADD COLUMN ended INTEGER NOT NULL DEFAULT 9999999;
    ALTER TABLE caseFile ADD COLUMN isSettled INTEGER NOT NULL DEFAULT 0 CHECK (isSettled IN (0, 1));
    ALTER TABLE caseFile ADD COLUMN raised INTEGER NOT NULL DEFAULT 9999999;
    ALTER TABLE caseFile ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));  -- 重大紧急

    """

  static let schema004Indexes = """
    DROP TABLE villageMonth;
    DROP INDEX entryOfBook;
    CREATE INDEX entryOfBook ON entry(subjectKind, position)
      WHERE subjectKind IN ('village', 'officer', 'office', 'round');
    CREATE INDEX caseVillageByCase ON caseVillage(caseFile);
    CREATE INDEX caseByEnd ON caseFile(kind, ended);
    CREATE INDEX caseByReceived ON caseFile(kind, received, stage, guarded);

    """
}
