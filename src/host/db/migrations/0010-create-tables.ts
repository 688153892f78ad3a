import type { Migration } from '../migrate.ts'

/** The log, the tables derived from it, and the full-text index over notes. */
export const createTables: Migration = {
  version: 10,
  name: 'create-tables',
  up: (db) => {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE change (
        change_id TEXT PRIMARY KEY,
        workshop_id TEXT NOT NULL,
        replica TEXT NOT NULL,
        seq INTEGER NOT NULL CHECK (seq > 0),
        ms INTEGER NOT NULL,
        ctr INTEGER NOT NULL,
        entity TEXT NOT NULL,
        record_id TEXT NOT NULL,
        bases TEXT NOT NULL,
        body TEXT CHECK (length(body) <= 400000),
        salt TEXT,
        body_hash TEXT NOT NULL,
        change_hash TEXT NOT NULL,
        action TEXT NOT NULL,
        label TEXT NOT NULL,
        author TEXT NOT NULL,
        via TEXT NOT NULL,
        received_at TEXT NOT NULL,
        UNIQUE (replica, seq)
      ) STRICT;
      CREATE INDEX change_by_record ON change (record_id);
      CREATE INDEX change_by_action ON change (action);
      CREATE INDEX change_by_workshop ON change (workshop_id);

      CREATE TABLE quarantine (id INTEGER PRIMARY KEY, raw TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL) STRICT;

      CREATE TABLE action (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        workshop_id TEXT NOT NULL,
        label TEXT NOT NULL,
        count INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
        effected_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX action_by_workshop ON action (workshop_id, state, position);
    `)
    db.exec(`
      CREATE TABLE workshop (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        title TEXT NOT NULL, project TEXT NOT NULL, organiser TEXT NOT NULL, cities TEXT NOT NULL,
        starts_on TEXT, ends_on TEXT, venue TEXT NOT NULL, languages TEXT NOT NULL, attribution TEXT NOT NULL, template TEXT,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE TABLE session (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        rank TEXT NOT NULL, day INTEGER NOT NULL, title TEXT NOT NULL, method TEXT NOT NULL, question TEXT NOT NULL,
        start TEXT, minutes INTEGER NOT NULL, rounds INTEGER NOT NULL, round_minutes INTEGER NOT NULL, move_minutes INTEGER NOT NULL,
        actual_start TEXT, actual_end TEXT,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX session_by_workshop ON session (workshop_id);
      CREATE TABLE workshop_table (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        session_id TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL, question TEXT NOT NULL, host_id TEXT, rapporteur_id TEXT,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX workshop_table_by_workshop ON workshop_table (workshop_id);
      CREATE TABLE participant (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        name TEXT NOT NULL, organisation TEXT NOT NULL, stakeholder_type TEXT, country TEXT NOT NULL, city TEXT NOT NULL, role TEXT NOT NULL,
        quote_consent INTEGER NOT NULL, list_consent INTEGER NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX participant_by_workshop ON participant (workshop_id);
      CREATE TABLE note (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        session_id TEXT NOT NULL, table_id TEXT NOT NULL, round INTEGER NOT NULL, kind TEXT NOT NULL,
        text TEXT NOT NULL CHECK (length(text) <= 20000),
        category TEXT, level TEXT, sector TEXT, lever TEXT, co_benefits TEXT NOT NULL, horizon TEXT, city TEXT, speaker TEXT,
        unclear INTEGER NOT NULL, said_again INTEGER NOT NULL, source TEXT NOT NULL, noted_at TEXT NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX note_by_workshop ON note (workshop_id);
      CREATE INDEX note_by_table ON note (table_id);
      CREATE TABLE term (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        taxonomy TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, active INTEGER NOT NULL, rank TEXT NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX term_by_workshop ON term (workshop_id);
      CREATE TABLE takeaway (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        rank TEXT NOT NULL, text TEXT NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX takeaway_by_workshop ON takeaway (workshop_id);
      CREATE TABLE next_step (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        rank TEXT NOT NULL, what TEXT NOT NULL, who TEXT NOT NULL, by_when TEXT NOT NULL, level TEXT, done INTEGER NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX next_step_by_workshop ON next_step (workshop_id);
      CREATE TABLE report_text (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        section TEXT NOT NULL, text TEXT NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX report_text_by_workshop ON report_text (workshop_id);
    `)
    // The index keeps no copy of the text; an explicit row number survives VACUUM, a hidden rowid would not.
    db.exec(`
      CREATE VIRTUAL TABLE note_fts USING fts5 (text, content = 'note', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
      INSERT INTO note_fts (note_fts, rank) VALUES ('secure-delete', 1);
      CREATE TRIGGER note_fts_insert AFTER INSERT ON note BEGIN
        INSERT INTO note_fts (rowid, text) VALUES (new.row, new.text);
      END;
      CREATE TRIGGER note_fts_delete AFTER DELETE ON note BEGIN
        INSERT INTO note_fts (note_fts, rowid, text) VALUES ('delete', old.row, old.text);
      END;
      CREATE TRIGGER note_fts_update AFTER UPDATE OF text ON note BEGIN
        INSERT INTO note_fts (note_fts, rowid, text) VALUES ('delete', old.row, old.text);
        INSERT INTO note_fts (rowid, text) VALUES (new.row, new.text);
      END;
    `)
  },
}
