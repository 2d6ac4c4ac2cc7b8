extension Schema {
  /// Version 1. The tables of the journal, its projections, and what lies beside it.
  static let schema001 = schema001Tables + schema001Indexes + schema001Triggers

  static let schema001Tables = """
    CREATE TABLE office(
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id  BLOB NOT NULL CHECK (length(id) = 16)
    ) STRICT;

    -- The journal: what happened, in the order of this file. Nothing in it is ever changed.
    CREATE TABLE entry(
      position     INTEGER PRIMARY KEY,
      id           BLOB NOT NULL CHECK (length(id) = 16),
      office       BLOB NOT NULL CHECK (length(office) = 16),
      sequence     INTEGER NOT NULL CHECK (sequence >= 1),
      batch        BLOB NOT NULL CHECK (length(batch) = 16),
      subjectKind  TEXT NOT NULL CHECK (subjectKind IN
                     ('case', 'visit', 'villagePeriod', 'round', 'village', 'officer', 'office')),
      subject      BLOB NOT NULL CHECK (length(subject) = 16),
      act          TEXT NOT NULL CHECK (act <> ''),
      version      INTEGER NOT NULL CHECK (version >= 1),
      effectiveDay TEXT NOT NULL CHECK (date(effectiveDay) IS effectiveDay),
      recordedAt   INTEGER NOT NULL,
      officer      BLOB NOT NULL CHECK (length(officer) = 16),
      onBehalfOf   TEXT,
      terminal     TEXT NOT NULL,
      nth          INTEGER NOT NULL CHECK (nth >= 1),
      seen         BLOB CHECK (seen IS NULL OR length(seen) = 16),
      reverses     BLOB CHECK (reverses IS NULL OR length(reverses) = 16),
      tables       INTEGER NOT NULL CHECK (tables >= 0),
      payload      TEXT CHECK (payload IS NULL OR payload GLOB '{*}'),
      salt         BLOB CHECK (salt IS NULL OR length(salt) = 32),
      payloadHash  BLOB NOT NULL CHECK (length(payloadHash) = 32),
      previous     BLOB NOT NULL CHECK (length(previous) = 32),
      hash         BLOB NOT NULL CHECK (length(hash) = 32),
      CHECK ((payload IS NULL) = (salt IS NULL))
    ) STRICT;

    -- Projections: written in the transaction of the entry, made anew by verify.
    CREATE TABLE village(
      row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE officer(
      row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE caseFile(
      row      INTEGER PRIMARY KEY,
      id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      kind     INTEGER NOT NULL CHECK (kind IN (0, 1)),
      year     INTEGER NOT NULL,
      serial   INTEGER NOT NULL CHECK (serial >= 1),
      received INTEGER NOT NULL,
      stage    INTEGER NOT NULL,
      rank     INTEGER NOT NULL,  -- place among those with the same due day; see CaseTable
      due      INTEGER NOT NULL,  -- next due day; 9999998: open, nothing runs; 9999999: not open
      legal    INTEGER NOT NULL,  -- its last day by law; 9999999: none or not known
      limitID  TEXT NOT NULL,     -- the limit that is due next
      village  INTEGER NOT NULL,  -- 0: no village
      handler  INTEGER NOT NULL,  -- 0: nobody
      channel  TEXT NOT NULL,
      guarded  INTEGER NOT NULL CHECK (guarded IN (0, 1, 2)),  -- 1: restricted; 2: not, but barred for some; see access
      places   TEXT NOT NULL,
      parties  TEXT NOT NULL,
      partiesEn TEXT NOT NULL,
      matter   TEXT NOT NULL,
      lastNth  INTEGER NOT NULL,
      changed  INTEGER NOT NULL   -- position of its last entry
    ) STRICT;
    CREATE TABLE caseText(
      row INTEGER PRIMARY KEY REFERENCES caseFile(row), text TEXT NOT NULL, latin TEXT NOT NULL) STRICT;
    CREATE TABLE caseVillage(
      village INTEGER NOT NULL, caseFile INTEGER NOT NULL REFERENCES caseFile(row),
      PRIMARY KEY (village, caseFile)) STRICT, WITHOUT ROWID;
    CREATE TABLE visit(
      row       INTEGER PRIMARY KEY,
      id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      year      INTEGER NOT NULL,
      serial    INTEGER NOT NULL CHECK (serial >= 1),
      received  INTEGER NOT NULL,
      headcount INTEGER NOT NULL CHECK (headcount >= 1),
      isVoid    INTEGER NOT NULL CHECK (isVoid IN (0, 1)),
      guarded   INTEGER NOT NULL CHECK (guarded IN (0, 1, 2)),
      places    TEXT NOT NULL,
      parties   TEXT NOT NULL,
      matter    TEXT NOT NULL,
      outcome   TEXT NOT NULL,
      petition  BLOB,
      changed   INTEGER NOT NULL
    ) STRICT;
    -- Who may (or, barred, may never) see a guarded case or visit.
    CREATE TABLE access(
      subject BLOB NOT NULL, officer BLOB NOT NULL, barred INTEGER NOT NULL CHECK (barred IN (0, 1)),
      PRIMARY KEY (subject, officer)) STRICT, WITHOUT ROWID;
    CREATE TABLE villageMonth(
      id       BLOB PRIMARY KEY CHECK (length(id) = 16),
      village  INTEGER NOT NULL,
      month    TEXT NOT NULL CHECK (length(month) = 7),
      disputes TEXT NOT NULL,     -- the identifiers of those named; empty for a zero
      received INTEGER NOT NULL,
      officer  BLOB NOT NULL,
      changed  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Beside the journal.
    CREATE TABLE credential(
      officer  BLOB PRIMARY KEY CHECK (length(officer) = 16),
      salt     BLOB NOT NULL, verifier BLOB NOT NULL,
      n INTEGER NOT NULL, r INTEGER NOT NULL, p INTEGER NOT NULL,
      failures INTEGER NOT NULL DEFAULT 0, lockedUntil INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE draft(
      officer BLOB NOT NULL, form TEXT NOT NULL, saved INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (officer, form)) STRICT, WITHOUT ROWID;
    CREATE TABLE lastLook(officer BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    """

  static let schema001Indexes = """
    CREATE UNIQUE INDEX entryByID ON entry(id);
    CREATE UNIQUE INDEX entryBySequence ON entry(office, sequence);
    CREATE UNIQUE INDEX entryOfSubject ON entry(subject, nth);
    CREATE INDEX entryOfBook ON entry(subjectKind, position)
      WHERE subjectKind IN ('village', 'officer', 'office');
    CREATE UNIQUE INDEX caseByNumber ON caseFile(year, kind, serial);
    CREATE INDEX caseByDue ON caseFile(
      due, rank, row, stage, kind, village, handler, guarded, legal, channel);
    CREATE INDEX caseByVillage ON caseFile(
      village, due, rank, row, stage, kind, handler, guarded, legal, channel);
    CREATE INDEX caseByHandler ON caseFile(
      handler, due, rank, row, stage, kind, village, guarded, legal, channel);
    CREATE INDEX caseByChange ON caseFile(changed);
    CREATE UNIQUE INDEX visitByNumber ON visit(year, serial);
    CREATE INDEX visitByDay ON visit(received, row);
    CREATE INDEX accessByOfficer ON access(officer, subject, barred);
    CREATE UNIQUE INDEX villageMonthOnce ON villageMonth(month, village);

    """

  static let schema001Triggers = """
    CREATE TRIGGER entryGrowsByOne BEFORE INSERT ON entry
      WHEN NEW.sequence IS NOT
          (SELECT coalesce(max(sequence), 0) + 1 FROM entry WHERE office = NEW.office)
        OR NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entry)
        OR NEW.previous IS NOT coalesce(
          (SELECT hash FROM entry WHERE office = NEW.office AND sequence = NEW.sequence - 1),
          zeroblob(32))
      BEGIN SELECT RAISE(ABORT, 'journal: not the next entry of the chain'); END;
    CREATE TRIGGER entryOnce BEFORE INSERT ON entry
      WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
        OR EXISTS (SELECT 1 FROM entry WHERE subject = NEW.subject AND nth = NEW.nth)
      BEGIN SELECT RAISE(ABORT, 'journal: stale write'); END;
    CREATE TRIGGER entryOnlyRedacted BEFORE UPDATE ON entry
      WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
        OR (NEW.position, NEW.id, NEW.office, NEW.sequence, NEW.batch, NEW.subjectKind, NEW.subject,
            NEW.act, NEW.version, NEW.effectiveDay, NEW.recordedAt, NEW.officer, NEW.terminal,
            NEW.nth, NEW.tables, NEW.payloadHash, NEW.previous, NEW.hash)
        IS NOT (OLD.position, OLD.id, OLD.office, OLD.sequence, OLD.batch, OLD.subjectKind, OLD.subject,
            OLD.act, OLD.version, OLD.effectiveDay, OLD.recordedAt, OLD.officer, OLD.terminal,
            OLD.nth, OLD.tables, OLD.payloadHash, OLD.previous, OLD.hash)
        OR NEW.onBehalfOf IS NOT OLD.onBehalfOf OR NEW.seen IS NOT OLD.seen
        OR NEW.reverses IS NOT OLD.reverses
      BEGIN SELECT RAISE(ABORT, 'journal: append only'); END;
    CREATE TRIGGER entryNeverGoes BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'journal: append only'); END;

    """
}
