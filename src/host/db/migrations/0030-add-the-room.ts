import type { Migration } from '../migrate.ts'

const record = (name: string, columns: string, index: string): string => `
  CREATE TABLE ${name} (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
    ${columns},
    heads TEXT NOT NULL, conflicts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX ${name}_by_${index.replace(/_id$/, '')} ON ${name} (${index});
`

/** Clocks, messages, digests, photos and votes; and what belongs to this machine alone: who is let in, and keys of bundles. */
export const addTheRoom: Migration = {
  version: 30,
  name: 'add-the-room',
  up: (db) => {
    db.exec(
      record('clock', 'session_id TEXT NOT NULL, table_id TEXT, steps TEXT NOT NULL', 'workshop_id') +
        record(
          'message',
          'text TEXT NOT NULL, target TEXT NOT NULL, table_id TEXT, sent_at TEXT NOT NULL, withdrawn_at TEXT',
          'workshop_id',
        ) +
        record(
          'digest',
          `session_id TEXT NOT NULL, table_id TEXT NOT NULL, round INTEGER NOT NULL, headline TEXT NOT NULL, points TEXT NOT NULL,
           disagreement TEXT NOT NULL, read_back TEXT NOT NULL, written_at TEXT NOT NULL`,
          'workshop_id',
        ) +
        record(
          'photo',
          `session_id TEXT NOT NULL, table_id TEXT NOT NULL, round INTEGER NOT NULL, caption TEXT NOT NULL, consent TEXT NOT NULL,
           width INTEGER NOT NULL, height INTEGER NOT NULL, bytes INTEGER NOT NULL, hash TEXT NOT NULL, taken_at TEXT NOT NULL`,
          'workshop_id',
        ) +
        record(
          'ballot',
          `session_id TEXT, rank TEXT NOT NULL, title TEXT NOT NULL, method TEXT NOT NULL, items TEXT NOT NULL, dots INTEGER NOT NULL,
           most_per_item INTEGER, voters TEXT NOT NULL, threshold INTEGER, state TEXT NOT NULL, opened_at TEXT, closed_at TEXT`,
          'workshop_id',
        ) +
        record(
          'vote',
          'ballot_id TEXT NOT NULL, channel TEXT NOT NULL, table_id TEXT, voters INTEGER NOT NULL, marks TEXT NOT NULL',
          'ballot_id',
        ),
    )
    db.exec(`
      CREATE TABLE photo_file (hash TEXT PRIMARY KEY, jpeg BLOB NOT NULL CHECK (length(jpeg) <= 1500000)) STRICT;
      CREATE TABLE stage_setting (workshop_id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE invitation (
        id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('table', 'stage', 'check')), table_id TEXT,
        secret TEXT NOT NULL, made_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE station (
        id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('table', 'stage')), table_id TEXT,
        name TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'revoked', 'ended')),
        token_hash TEXT NOT NULL, symbols TEXT NOT NULL, device TEXT NOT NULL,
        asked_at TEXT NOT NULL, decided_at TEXT, seen_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE late_note (
        id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, table_id TEXT NOT NULL, round INTEGER NOT NULL, body TEXT NOT NULL,
        reason TEXT NOT NULL, station_id TEXT, received_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE workshop_key (workshop_id TEXT PRIMARY KEY, secret TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `)
  },
}
