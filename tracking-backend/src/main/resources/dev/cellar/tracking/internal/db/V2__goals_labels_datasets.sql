ALTER TABLE runs ADD COLUMN baseline_id TEXT;
ALTER TABLE runs ADD COLUMN goal_metric TEXT;
ALTER TABLE runs ADD COLUMN goal_direction TEXT;

-- FILE, FIGURE or MODEL.
ALTER TABLE artifacts ADD COLUMN kind TEXT NOT NULL DEFAULT 'FILE';

CREATE TABLE log_lines (
    run_id       TEXT NOT NULL,
    sequence     INTEGER NOT NULL,
    execution_id TEXT,
    at           INTEGER NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;

CREATE TABLE attempt_names (
    execution_id TEXT PRIMARY KEY,
    run_id       TEXT NOT NULL,
    name         TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX attempt_names_by_run ON attempt_names (run_id);

CREATE TABLE datasets (
    run_id      TEXT NOT NULL,
    sequence    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    dataset     TEXT NOT NULL,
    PRIMARY KEY (run_id, sequence)
) WITHOUT ROWID;
CREATE INDEX datasets_by_name ON datasets (name, role);

-- A label names one version of a notebook; a version may bear several.
CREATE TABLE labels (
    notebook_id TEXT NOT NULL,
    name        TEXT NOT NULL,
    number      INTEGER NOT NULL,
    PRIMARY KEY (notebook_id, name)
) WITHOUT ROWID;

PRAGMA user_version = 2;
