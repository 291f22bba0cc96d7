CREATE TABLE added_in_a_test (id INTEGER PRIMARY KEY);
PRAGMA user_version = 2;
