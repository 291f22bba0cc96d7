-- What cells showed: made from their outputs, so that doing it again changes nothing.
CREATE TABLE figures (
    run_id       TEXT NOT NULL,
    execution_id TEXT NOT NULL,
    output       INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    media_type   TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    bytes        INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (run_id, execution_id, output)
) WITHOUT ROWID;

PRAGMA user_version = 4;
