-- Runs get a small number of their own, by which the tables below are joined: a search over 100,000 runs looks up a
-- number in a few bytes where an id would be 32.

CREATE TABLE numbered_runs (
    no             INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    project        TEXT NOT NULL,
    name           TEXT NOT NULL,
    number         INTEGER NOT NULL,
    parent_id      TEXT,
    baseline_id    TEXT,
    notebook_id    TEXT,
    notebook_path  TEXT,
    hypothesis     TEXT NOT NULL,
    goal_metric    TEXT,
    goal_direction TEXT,
    status         TEXT NOT NULL,
    started_at     INTEGER NOT NULL,
    ended_at       INTEGER,
    author         TEXT NOT NULL,
    host           TEXT NOT NULL,
    -- Sequence of the last journal record that these tables hold.
    checkpoint     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (project, name, number)
);

INSERT INTO numbered_runs (id, project, name, number, parent_id, baseline_id, notebook_id, notebook_path, hypothesis,
    goal_metric, goal_direction, status, started_at, ended_at, author, host, checkpoint)
SELECT id, project, name, number, parent_id, baseline_id, notebook_id, notebook_path, hypothesis,
    goal_metric, goal_direction, status, started_at, ended_at, author, host, checkpoint
FROM runs ORDER BY started_at;

DROP TABLE runs;
ALTER TABLE numbered_runs RENAME TO runs;
CREATE INDEX runs_by_start ON runs (started_at);
CREATE INDEX runs_by_notebook ON runs (notebook_id);
CREATE INDEX runs_by_author ON runs (author, started_at);
CREATE INDEX runs_by_name ON runs (name, started_at);

-- The last value of each metric, param and tag of a run, clustered by name; `cellar fsck` holds them against the tables
-- that have them all.

CREATE TABLE run_metrics (
    name     TEXT NOT NULL,
    run      INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    -- NULL is NaN, as in metric_points.
    value    REAL,
    PRIMARY KEY (name, run)
) WITHOUT ROWID;
CREATE INDEX run_metrics_by_run ON run_metrics (run);

CREATE TABLE run_params (
    name     TEXT NOT NULL,
    run      INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    value    TEXT NOT NULL,
    -- SQLite makes a number of a text here if the whole of it is one; else it stays a text.
    number   REAL GENERATED ALWAYS AS (value) VIRTUAL,
    PRIMARY KEY (name, run)
) WITHOUT ROWID;
CREATE INDEX run_params_by_run ON run_params (run);

CREATE TABLE run_tags (
    name   TEXT NOT NULL,
    run    INTEGER NOT NULL,
    value  TEXT NOT NULL,
    number REAL GENERATED ALWAYS AS (value) VIRTUAL,
    PRIMARY KEY (name, run)
) WITHOUT ROWID;
CREATE INDEX run_tags_by_run ON run_tags (run);

INSERT INTO run_metrics (name, run, sequence, value)
SELECT s.name, r.no, max(p.sequence), p.value
FROM metric_series s
JOIN runs r ON r.id = s.run_id
JOIN metric_points p ON p.series = s.id AND p.sequence = (SELECT max(sequence) FROM metric_points WHERE series = s.id)
GROUP BY s.name, r.no;

INSERT INTO run_params (name, run, sequence, value)
SELECT p.name, r.no, max(p.sequence), p.value FROM params p JOIN runs r ON r.id = p.run_id GROUP BY p.name, r.no;

INSERT INTO run_tags (name, run, value)
SELECT t.name, r.no, t.value FROM tags t JOIN runs r ON r.id = t.run_id;

-- The highest number that a version bore when versions were purged: no number is given twice.
ALTER TABLE notebooks ADD COLUMN numbered INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 3;
