import type { Migration } from '../migrate.ts'

const record = (name: string, columns: string, index: string): string => `
  CREATE TABLE ${name} (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL,
    ${columns},
    heads TEXT NOT NULL, conflicts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX ${name}_by_${index.replace(/_id$/, '')} ON ${name} (${index});
`

/** Themes and their notes, duplicates, what a second workshop made of the first, challenges of cities, and how the report is put together. */
export const addHarvestAndReport: Migration = {
  version: 40,
  name: 'add-harvest-and-report',
  up: (db) => {
    db.exec(
      `ALTER TABLE note ADD COLUMN year INTEGER;
       ALTER TABLE takeaway ADD COLUMN themes TEXT NOT NULL DEFAULT '[]';` +
        record(
          'theme',
          `rank TEXT NOT NULL, label TEXT NOT NULL, definition TEXT NOT NULL, colour TEXT NOT NULL,
           parent_id TEXT, merged_into TEXT, split_from TEXT`,
          'workshop_id',
        ) +
        record('coding', 'note_id TEXT NOT NULL, theme_id TEXT NOT NULL, reason TEXT NOT NULL', 'workshop_id') +
        record('duplicate', 'note_id TEXT NOT NULL, other_id TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL', 'workshop_id') +
        record(
          'follow_up',
          'earlier_workshop_id TEXT NOT NULL, earlier_id TEXT NOT NULL, note_id TEXT, verdict TEXT NOT NULL, reason TEXT NOT NULL',
          'workshop_id',
        ) +
        record(
          'city_challenge',
          `rank TEXT NOT NULL, title TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, size_class TEXT, sectors TEXT NOT NULL,
           challenges TEXT NOT NULL, description TEXT NOT NULL, looking_for TEXT NOT NULL, source TEXT NOT NULL, published_on TEXT`,
          'workshop_id',
        ) +
        record(
          'report_setup',
          `template TEXT NOT NULL, length TEXT NOT NULL, sections TEXT NOT NULL, others TEXT NOT NULL, merge_small INTEGER NOT NULL,
           speaker_codes INTEGER NOT NULL, show_photos INTEGER NOT NULL, deliverable TEXT NOT NULL, work_package TEXT NOT NULL,
           dissemination TEXT, grant_number TEXT NOT NULL, version TEXT NOT NULL, authors TEXT NOT NULL, partners TEXT NOT NULL, due_on TEXT,
           delivered_on TEXT, abstract TEXT NOT NULL, funding TEXT NOT NULL, revisions TEXT NOT NULL, logo TEXT NOT NULL,
           logo_alt TEXT NOT NULL`,
          'workshop_id',
        ),
    )
  },
}
