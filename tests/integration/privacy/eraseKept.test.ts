import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { visibleRecords } from '../store/visibleRecords.ts'
import { findBytes } from './findBytes.ts'
import { ALL_SECRETS, NOTE, plantTraces, SECRETS } from './plantTraces.ts'
import type { Traces } from './plantTraces.ts'

let open: TestHost
let traces: Traces
beforeEach(async () => {
  open = openTestHost()
  traces = await plantTraces(open)
})
afterEach(() => open.close())

const due = () => open.client.privacy.due({ workshopId: traces.workshopId })
const setDates = (fields: Parameters<typeof open.client.workshops.update>[0]['fields']) =>
  open.client.workshops.update({ id: traces.workshopId, fields })

test('H-06: what is kept is listed with its last day, and is due once that is over', async () => {
  expect(await due()).toEqual([
    { what: 'access', people: 2, photos: 0, until: null, isDue: false },
    { what: 'people', people: 2, photos: 0, until: null, isDue: false },
  ])
  await setDates({ startsOn: '2026-03-02', endsOn: '2026-03-03' })
  expect(await due()).toEqual([
    { what: 'access', people: 2, photos: 0, until: '2026-03-04', isDue: false },
    { what: 'people', people: 2, photos: 0, until: '2031-03-03', isDue: false },
  ])
  open.clock.ms = Date.UTC(2026, 2, 6)
  expect((await due()).map(({ isDue }) => isDue)).toEqual([true, false])
  await setDates({ keepAccessUntil: '2026-03-31', keepPeopleUntil: '2026-03-01' })
  expect((await due()).map(({ until, isDue }) => [until, isDue])).toEqual([
    ['2026-03-31', false],
    ['2026-03-01', true],
  ])
  await expect(open.client.privacy.due({ workshopId: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('H-06: erasing what people needed takes nothing else, from nobody, in any copy', async () => {
  const { client, host, dataDir } = open
  await setDates({ startsOn: '2026-01-01', endsOn: '2026-01-02' })
  expect(await due()).toMatchObject([{ what: 'access', people: 2, isDue: true }, {}])
  const before = visibleRecords(host.store.db) as Record<string, Record<string, unknown>>
  const history = await client.history.ofRecord({ entity: 'participant', id: traces.person })
  const { people, changes, backups, kept } = await client.privacy.eraseKept({ workshopId: traces.workshopId, what: 'access' })
  // Two people, one of them in two versions and once among the refused changes.
  expect({ people, changes, kept }).toEqual({ people: 2, changes: 4, kept: [] })
  expect(backups).toBeGreaterThanOrEqual(3)
  expect(findBytes(dataDir, [SECRETS.access, SECRETS.earlierAccess, 'Sits in front'])).toEqual([])
  for (const id of [traces.person, traces.other]) before[`participant ${id}`]!.access = ''
  expect(visibleRecords(host.store.db)).toEqual(before)
  expect(await due()).toMatchObject([{ what: 'access', people: 0, isDue: false }, { people: 2 }])
  expect((await client.safety.check()).findings).toEqual([])
  // The versions that held nothing of it are still in the history.
  const left = await client.history.ofRecord({ entity: 'participant', id: traces.person })
  expect(left.filter(({ fields }) => Object.keys(fields).length > 0).length).toBe(history.length - 2 + 1)
  for (const { file } of await client.safety.backups()) {
    await client.safety.restore({ file })
    const plan = await client.workshops.plan({ workshopId: traces.workshopId })
    expect(plan.participants.map(({ email, access }) => [email, access])).toEqual([
      [SECRETS.email, ''],
      ['ben@example.org', ''],
    ])
    expect((await client.safety.check()).findings).toEqual([])
  }
})

test('H-06: erasing everybody leaves the notes, the plan of seats and the agenda, and no name', async () => {
  const { client, host, dataDir } = open
  await client.participants.remove({ ids: [traces.other] })
  const result = await client.privacy.eraseKept({ workshopId: traces.workshopId, what: 'people' })
  expect(result).toMatchObject({ people: 2, kept: [] })
  expect(findBytes(dataDir, [...ALL_SECRETS, 'Ben Beispiel', 'ben@example.org', 'Sits in front'])).toEqual([])
  const plan = await client.workshops.plan({ workshopId: traces.workshopId })
  expect(plan).toMatchObject({ participants: [], attendance: [], seatingSetups: [{ locks: [], leftOut: [] }] })
  expect(plan.tables.map(({ hostId, rapporteurId }) => [hostId, rapporteurId])).toEqual([
    [null, null],
    [null, null],
  ])
  const notes = await client.notes.list({ workshopId: traces.workshopId })
  expect(notes.map(({ text, speaker }) => [text, speaker])).toEqual([
    [NOTE, null],
    ['Somebody else said this', null],
  ])
  expect(host.store.db.prepare('SELECT people FROM seating_plan').pluck().get()).toContain(traces.person)
  expect(await due()).toMatchObject([{ people: 0 }, { people: 0, isDue: false }])
  expect((await client.safety.check()).findings).toEqual([])
  expect(await client.privacy.eraseKept({ workshopId: traces.workshopId, what: 'people' })).toEqual({
    people: 0,
    changes: 0,
    backups: 0,
    kept: [],
  })
})

test('another workshop keeps its people, their needs and its undo', async () => {
  const { client } = open
  const { id: workshopId } = await client.workshops.create({ title: 'Other', template: null, language: 'en' })
  await client.participants.add({ workshopId, people: [{ name: SECRETS.name, access: 'Other needs' }] })
  const before = await client.workshops.plan({ workshopId })
  for (const what of ['access', 'people'] as const) await client.privacy.eraseKept({ workshopId: traces.workshopId, what })
  expect(await client.workshops.plan({ workshopId })).toEqual(before)
  expect(await client.history.state({ workshopId })).toMatchObject({ undo: { label: 'participant.add' } })
})

test('H-06: a person gets everything about them in one file, and nothing about anybody else', async () => {
  const { client } = open
  await setDates({ startsOn: '2026-03-02', endsOn: '2026-03-03' })
  const { fileName, contentBase64 } = await client.privacy.exportPerson({ id: traces.person })
  expect(fileName).toMatch(/^person-[0-9A-Z]{4}-[0-9A-Z]{4}\.json$/)
  const text = Buffer.from(contentBase64, 'base64').toString('utf8')
  expect(text).not.toMatch(/Ben|ben@|Sits in front|Somebody else/)
  expect(JSON.parse(text)).toMatchObject({
    workshop: { title: 'Workshop', startsOn: '2026-03-02' },
    person: { name: SECRETS.name, email: SECRETS.email, access: SECRETS.access, photoConsent: true, walkIn: false },
    takenOffTheList: false,
    attendance: [{ day: 1, date: '2026-03-02', state: 'here', leftAt: null }],
    hostOf: [{ session: 'Tables', number: 1, table: 'North' }],
    rapporteurOf: [],
    seats: [
      {
        session: 'Tables',
        number: 1,
        rounds: [
          { round: 1, table: { table: 'North' } },
          { round: 2, table: { table: 'South' } },
        ],
      },
    ],
    notes: [{ text: NOTE, speaker: SECRETS.name, round: 1, table: { table: 'North' } }],
  })
  const { history } = JSON.parse(text) as { history: { at: string; by: string; action: string; record: string; wrote: object }[] }
  expect(history[0]).toMatchObject({ by: 'tester', action: 'participant.add', wrote: { name: SECRETS.earlierName } })
  expect(history.filter(({ record }) => record === 'attendance').map(({ action }) => action)).toEqual([
    'attendance.set',
    'attendance.set',
    'undo:attendance.set',
  ])
  for (const { at } of history) expect(at).toMatch(/^2026-03-02T09:/)

  await client.participants.remove({ ids: [traces.person] })
  const removed = await client.privacy.exportPerson({ id: traces.person })
  expect(JSON.parse(Buffer.from(removed.contentBase64, 'base64').toString('utf8'))).toMatchObject({ takenOffTheList: true })
  await client.privacy.erasePerson({ id: traces.person })
  await expect(client.privacy.exportPerson({ id: traces.person })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
