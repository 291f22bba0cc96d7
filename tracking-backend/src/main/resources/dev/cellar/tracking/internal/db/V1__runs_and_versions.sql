-- Times are nanoseconds since 1970 (UTC), ids 32 hexadecimal digits, booleans 0 or 1, composite values JSON.

CREATE TABLE runs (
    id            TEXT PRIMARY KEY,
    project       TEXT NOT NULL,
    name          TEXT NOT NULL,
    number        INTEGER NOT NULL,
    parent_id     TEXT,
    notebook_id   TEXT,
    notebook_path TEXT,
    hypothesis    TEXT NOT NULL,
    status        TEXT NOT NULL,
    started_at    INTEGER NOT NULL,
    ended_at      INTEGER,
    author        TEXT NOT NULL,
    host          TEXT NOT NULL,
    -- Sequence of the last journal record that these tables hold.
    checkpoint    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (project, name, number)
);
CREATE INDEX runs_by_start ON runs (started_at);
CREATE INDEX runs_by_notebook ON runs (notebook_id);

CREATE TABLE tags (
    run_id TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (run_id, name)
) WITHOUT ROWID;

CREATE TABLE notes (
    run_id   TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;

CREATE TABLE executions (
    no              INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    run_id          TEXT NOT NULL,
    message_id      TEXT NOT NULL,
    cell_id         TEXT,
    execution_count INTEGER,
    code            TEXT NOT NULL,
    author          TEXT NOT NULL,
    host            TEXT NOT NULL,
    started_at      INTEGER NOT NULL,
    duration        INTEGER NOT NULL,
    status          TEXT NOT NULL,
    error           TEXT,
    -- Where its outputs are: a commit of the snapshot store and a cell of the document in it.
    commit_id       TEXT,
    document_cell   TEXT
);
CREATE INDEX executions_by_run ON executions (run_id, no);

CREATE TABLE observations (
    execution_id TEXT PRIMARY KEY,
    resources    TEXT,
    variables    TEXT NOT NULL,
    snippets     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE names (
    execution_id TEXT PRIMARY KEY,
    names        TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE params (
    run_id       TEXT NOT NULL,
    sequence     INTEGER NOT NULL,
    execution_id TEXT,
    name         TEXT NOT NULL,
    value        TEXT NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;

-- One execution's points of one metric; '' stands for outside any execution.
CREATE TABLE metric_series (
    id           INTEGER PRIMARY KEY,
    run_id       TEXT NOT NULL,
    execution_id TEXT NOT NULL,
    name         TEXT NOT NULL,
    UNIQUE (run_id, name, execution_id)
);

CREATE TABLE metric_points (
    series   INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    -- SQLite keeps no NaN in a REAL column: it is NULL here.
    value    REAL,
    step     INTEGER,
    at       INTEGER NOT NULL,
    PRIMARY KEY (series, sequence)
) WITHOUT ROWID;

CREATE TABLE artifacts (
    run_id       TEXT NOT NULL,
    sequence     INTEGER NOT NULL,
    execution_id TEXT,
    name         TEXT NOT NULL,
    media_type   TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    bytes        INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;

CREATE TABLE environments (
    run_id      TEXT NOT NULL,
    sequence    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    environment TEXT NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;

CREATE TABLE samples (
    run_id   TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    sample   TEXT NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;

CREATE TABLE notebooks (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    -- Absolute; empty for a notebook that was put together from executions.
    path        TEXT NOT NULL,
    -- JSON array of the document's cell ids, to know a renamed or copied file by.
    cell_ids    TEXT NOT NULL,
    forked_from TEXT
);
CREATE INDEX notebooks_by_path ON notebooks (path);

CREATE TABLE versions (
    notebook_id     TEXT NOT NULL,
    number          INTEGER NOT NULL,
    commit_id       TEXT NOT NULL,
    at              INTEGER NOT NULL,
    run_id          TEXT,
    execution_id    TEXT,
    cell            TEXT,
    execution_count INTEGER,
    status          TEXT,
    duration        INTEGER NOT NULL,
    title           TEXT NOT NULL,
    PRIMARY KEY (notebook_id, number),
    UNIQUE (notebook_id, commit_id)
) WITHOUT ROWID;
CREATE INDEX versions_by_execution ON versions (execution_id);

PRAGMA user_version = 1;
