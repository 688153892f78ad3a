import type { Db } from '../../../src/host/db/openDatabase.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { undo } from '../../../src/host/changes/actions.ts'
import { newestVersion } from '../../../src/host/db/migrate.ts'
import { MIGRATIONS } from '../../../src/host/db/migrations/index.ts'
import {
  attendanceId,
  codingId,
  duplicateId,
  followUpId,
  newReportSetup,
  newTheme,
  reportSetupId,
  clockId,
  digestId,
  newAttendance,
  newBallot,
  newCityChallenge,
  newDigest,
  newParticipant,
  newSeatingSetup,
  seatingSetupId,
} from '../../../src/shared/domain/records/defaults.ts'
import { eraseRecord } from '../../../src/host/changes/erase.ts'
import { addNote, editNote, info, openBareStore, ORIGIN, removeNote } from './bareStore.ts'
import { visibleRecords } from './visibleRecords.ts'

/**
 * Run once, before a new migration is added: `node tests/integration/store/writeFixture.ts` writes down what the present
 * version makes of a few actions, as SQL and as the records that a person sees. Published fixtures never change.
 */
const literal = (value: unknown): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`

/** SQL that makes the same database again; the full-text index fills itself by its triggers. */
const dump = (db: Db): string => {
  const schema = db
    .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'note_fts_%' ORDER BY rowid")
    .all() as {
    type: string
    name: string
    sql: string
  }[]
  const triggers = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").pluck().all() as string[]
  const tables = schema.filter(({ type, name }) => type === 'table' && name !== 'note_fts')
  const rows = tables.flatMap(({ name }) =>
    (db.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][]).map(
      (row) => `INSERT INTO "${name}" VALUES (${row.map(literal).join(', ')});`,
    ),
  )
  const pragmas = ['application_id', 'user_version'].map((pragma) => `PRAGMA ${pragma} = ${String(db.pragma(pragma, { simple: true }))};`)
  const settings = "INSERT INTO note_fts (note_fts, rank) VALUES ('secure-delete', 1);"
  return [
    'BEGIN;',
    ...schema.map(({ sql }) => `${sql};`),
    settings,
    ...triggers.map((sql) => `${sql};`),
    ...rows,
    'COMMIT;',
    ...pragmas,
    '',
  ].join('\n')
}

const { store, db, close } = openBareStore()
const first = addNote(store, 'Shade for the bus stops, it\'s "hot" — città più fresca')
editNote(store, first, 'Shade and benches for the bus stops — città più fresca')
removeNote(store, addNote(store, 'deleted'))
editNote(store, addNote(store, 'kept as first written'), 'taken back')
undo(store, info(''))
store.act(info('add'), (write) => write.add('takeaway', { rank: 'a0', text: 'One takeaway', themes: ['theme'] }, 'takeaway'))
store.act(info('add'), (write) =>
  write.add('term', { taxonomy: 'sectors', code: 'shade', label: { en: 'Shade', it: 'Ombra' }, active: true, rank: 'a0' }, 'term'),
)
for (let time = 0; time < 2; time += 1)
  store.act(info('again'), (write) => write.set('note', first, { saidAgain: 1, coBenefits: ['health', 'jobs'] }))
store.act(info('add'), (write) => {
  const fields = {
    ...newParticipant('Ada Example'),
    email: 'ada@example.org',
    languages: ['en', 'it'],
    access: 'a ramp',
    together: ['one'],
  }
  write.add('participant', fields, 'person')
  write.upsert('attendance', attendanceId('person', 1), { ...newAttendance('person', 1), state: 'here', arrivedAt: ORIGIN.notedAt })
  write.upsert('seatingSetup', seatingSetupId('session'), { ...newSeatingSetup('session', 'rotating-tables'), mix: ['country'] })
  const seats = { people: ['person', 'erased'], tables: ['table'], seats: [[0, -1]] }
  const plan = { sessionId: 'session', number: 1, reason: 'first', reasonText: '', madeAt: ORIGIN.notedAt, announcedAt: null } as const
  write.add('seatingPlan', { ...plan, played: 0, method: 'search', bound: 0, ...seats }, 'plan')
})
store.act(info('add'), (write) => {
  const place = { sessionId: 'session', tableId: 'table', round: 1 }
  const run = { kind: 'round', round: 1, plannedSeconds: 1200, seconds: 1260, startedAt: ORIGIN.notedAt } as const
  const steps = [{ ...run, endedAt: null, pausedAt: null, pausedSeconds: 30 }]
  write.upsert('clock', clockId('session', null), { sessionId: 'session', tableId: null, steps })
  const sent = { text: 'Five more minutes', target: 'everyone', tableId: null, sentAt: ORIGIN.notedAt, withdrawnAt: null } as const
  write.add('message', sent, 'message')
  const digest = { ...newDigest({ ...place, notedAt: ORIGIN.notedAt }), headline: 'Shade first', points: ['Benches', 'Trees'] }
  write.upsert('digest', digestId('table', 1), { ...digest, readBack: 'yes' })
  const size = { width: 1600, height: 1200, bytes: 1000, hash: '0'.repeat(64) }
  write.add('photo', { ...place, ...size, caption: 'Flipchart', consent: 'nobody', takenAt: ORIGIN.notedAt }, 'photo')
  const items = [{ id: 'item', text: 'Shade', noteId: null }]
  write.add('ballot', { ...newBallot('What first?', 'a0', 'session'), items, threshold: 70 }, 'ballot')
  const mark = { item: 'item', dots: 3, impact: null, effort: 2, yes: 1, no: 0, abstain: 0 }
  write.add('vote', { ballotId: 'ballot', channel: 'device', tableId: 'table', voters: 1, marks: [mark] }, 'vote')
  write.add('theme', { ...newTheme('Shade', 'a0'), definition: 'Trees and roofs', colour: 'moss' }, 'theme')
  write.upsert('coding', codingId('note', 'theme'), { noteId: 'note', themeId: 'theme', reason: 'names trees' })
  write.upsert('duplicate', duplicateId('b', 'a'), { noteId: 'b', otherId: 'a', verdict: 'same', reason: '' })
  const followUp = { earlierWorkshopId: 'before', earlierId: 'old', noteId: null }
  write.upsert('followUp', followUpId('workshop', followUp), { ...followUp, verdict: 'dropped', reason: 'done by now' })
  write.add('cityChallenge', { ...newCityChallenge('Small town', 'a0'), city: 'Carmiano', sectors: ['energy-systems'] }, 'challenge')
  write.upsert('reportSetup', reportSetupId('workshop'), { ...newReportSetup(), authors: ['Office'] })
})
store.act(info('add'), (write) => write.add('participant', newParticipant('Somebody erased'), 'erased'))
eraseRecord(db, 'participant', 'erased', ORIGIN.notedAt, 'person')

const folder = fileURLToPath(new URL('fixtures', import.meta.url))
mkdirSync(folder, { recursive: true })
const name = `${folder}/version-${newestVersion(MIGRATIONS)}`
writeFileSync(`${name}.sql`, dump(db))
writeFileSync(`${name}.json`, `${JSON.stringify(visibleRecords(db), null, 2)}\n`)
close()
