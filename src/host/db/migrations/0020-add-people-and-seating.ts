import type { Migration } from '../migrate.ts'

/** What people need, who is in the room, who sits where; and what was erased for good. */
export const addPeopleAndSeating: Migration = {
  version: 20,
  name: 'add-people-and-seating',
  up: (db) => {
    db.exec(`
      ALTER TABLE workshop ADD COLUMN keep_people_until TEXT;
      ALTER TABLE workshop ADD COLUMN keep_access_until TEXT;
      ALTER TABLE workshop_table ADD COLUMN min_seats INTEGER;
      ALTER TABLE workshop_table ADD COLUMN max_seats INTEGER;
      ALTER TABLE workshop_table ADD COLUMN closed_from INTEGER;
      ALTER TABLE workshop_table ADD COLUMN open_from INTEGER;
      ALTER TABLE participant ADD COLUMN photo_consent INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE participant ADD COLUMN email TEXT NOT NULL DEFAULT '';
      ALTER TABLE participant ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE participant ADD COLUMN access TEXT NOT NULL DEFAULT '';
      ALTER TABLE participant ADD COLUMN together TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE participant ADD COLUMN apart TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE participant ADD COLUMN wishes TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE participant ADD COLUMN walk_in INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE attendance (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        participant_id TEXT NOT NULL, day INTEGER NOT NULL, state TEXT NOT NULL, arrived_at TEXT, left_at TEXT,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX attendance_by_workshop ON attendance (workshop_id);
      CREATE TABLE seating_setup (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        session_id TEXT NOT NULL, min_seats INTEGER, max_seats INTEGER, no_return INTEGER NOT NULL, mix TEXT NOT NULL,
        use_together INTEGER NOT NULL, use_apart INTEGER NOT NULL, use_wishes INTEGER NOT NULL, roles TEXT NOT NULL,
        left_out TEXT NOT NULL, locks TEXT NOT NULL, seed INTEGER NOT NULL, played INTEGER NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX seating_setup_by_workshop ON seating_setup (workshop_id);
      CREATE TABLE seating_plan (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
        session_id TEXT NOT NULL, number INTEGER NOT NULL, reason TEXT NOT NULL, reason_text TEXT NOT NULL, made_at TEXT NOT NULL,
        announced_at TEXT, played INTEGER NOT NULL, method TEXT NOT NULL, bound INTEGER NOT NULL,
        people TEXT NOT NULL, tables TEXT NOT NULL, seats TEXT NOT NULL,
        heads TEXT NOT NULL, conflicts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX seating_plan_by_session ON seating_plan (session_id);

      CREATE TABLE erasure (change_id TEXT PRIMARY KEY, at TEXT NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE column_map (headings TEXT PRIMARY KEY, map TEXT NOT NULL, used_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `)
  },
}
