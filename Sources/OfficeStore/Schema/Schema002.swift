extension Schema {
  /// Version 2. First passwords, months whose report was voided, and the mark of a copy.
  static let schema002 = """
    -- 1: given by somebody else, to be changed when its owner signs in.
    ALTER TABLE credential ADD COLUMN isFirst INTEGER NOT NULL DEFAULT 0 CHECK (isFirst IN (0, 1));
    -- 1: the report was voided and the month is owed again.
    ALTER TABLE villageMonth ADD COLUMN isVoid INTEGER NOT NULL DEFAULT 0 CHECK (isVoid IN (0, 1));
    -- One row in a copy: when it was taken, and of which file.
    CREATE TABLE copyMark(
      one INTEGER PRIMARY KEY CHECK (one = 1), made INTEGER NOT NULL, origin TEXT NOT NULL) STRICT;

    """
}
