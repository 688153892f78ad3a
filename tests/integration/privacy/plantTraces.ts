import { attendanceId, newSeatingSetup, seatingSetupId } from '../../../src/shared/domain/records/defaults.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from '../features/plant.ts'

/** Texts that are nowhere but with the person who is to be erased. */
export const SECRETS = {
  name: 'Zoë Quarzapelle-Łukasz',
  earlierName: 'Zoe Kwarcapelle',
  email: 'zoe.quarzapelle@example.org',
  access: 'Wheelchair, door of 93 cm; no gluten',
  earlierAccess: 'Needs a lift to the third floor',
  organisation: 'Quarzwerk Beispielstadt',
}
export const ALL_SECRETS = Object.values(SECRETS)

/** The text of a note that must survive, whatever happens to who said it. */
export const NOTE = 'The square needs shade before it needs benches'

export type Traces = { workshopId: string; person: string; other: string; tableIds: string[]; notes: string[] }

/**
 * A workshop in which one person has left traces wherever a person can: two names, needs, attendance on two days, notes in several
 * versions, a table to host, a lock, a seat, undo and redo, a quarantined change, backups from in between, a file kept from a restore.
 */
export const plantTraces = async ({ host, client }: TestHost): Promise<Traces> => {
  const { workshopId, sessionId, tableIds } = await plantWorkshop(client)
  const { name, earlierName, email, access, earlierAccess, organisation } = SECRETS
  const people = [
    { name: earlierName, organisation, email, access: earlierAccess, role: 'host' as const },
    { name: 'Ben Beispiel', organisation: 'Other org', access: 'Sits in front', email: 'ben@example.org' },
  ]
  const [person, other] = (await client.participants.add({ workshopId, people })).ids as [string, string]
  await client.agenda.updateTable({ id: tableIds[0]!, fields: { hostId: person, rapporteurId: other } })
  const spoken = await takeNote(client, tableIds[0]!, 'First words', { speaker: earlierName })
  host.backups.backUp('asked')

  // A note that came from a device after its table was gone waits outside the log.
  const late = { id: 'late', tableId: 'gone', round: 1, kind: 'idea', text: 'Too late', speaker: earlierName }
  host.store.db
    .prepare("INSERT INTO late_note VALUES ('late', ?, 'gone', 1, ?, 'tableGone', NULL, '2026-03-02T09:00:00.000Z')")
    .run(workshopId, JSON.stringify(late))

  await client.participants.update({ id: person, fields: { name } })
  await client.participants.update({ id: person, fields: { access } })
  await client.notes.update({ id: spoken, fields: { text: NOTE } })
  await client.notes.update({ id: spoken, fields: { speaker: name } })
  await client.notes.sayAgain({ id: spoken, by: 1 })
  const deleted = await takeNote(client, tableIds[0]!, 'Said and taken back', { speaker: name })
  await client.notes.remove({ ids: [deleted] })
  const others = await takeNote(client, tableIds[1]!, 'Somebody else said this', { speaker: 'Ben Beispiel' })
  await client.participants.setAttendance({ workshopId, ids: [person, other], day: 1, state: 'here' })
  await client.participants.setAttendance({ workshopId, ids: [person], day: 2, state: 'absent' })
  await client.history.undo({ workshopId })

  host.store.act({ workshopId, label: 'seating.plan', author: 'tester', via: 'test' }, (write) => {
    const locks = [person, other].map((participantId) => ({ participantId, round: 1, tableId: tableIds[0]! }))
    const setup = { ...newSeatingSetup(sessionId, 'rotating-tables'), locks, leftOut: [person] }
    write.upsert('seatingSetup', seatingSetupId(sessionId), setup)
    const seats = {
      people: [person, other],
      tables: tableIds,
      seats: [
        [0, 1],
        [1, 0],
      ],
    }
    const made = { sessionId, number: 1, reason: 'first', reasonText: '', madeAt: '2026-03-02T09:00:00.000Z', announcedAt: null } as const
    write.add('seatingPlan', { ...made, played: 0, method: 'search', bound: 0, ...seats }, `plan-${workshopId}`)
  })
  const db = host.store.db
  const refused = db.prepare('SELECT * FROM change WHERE record_id = ? AND body LIKE \'%"name"%\' LIMIT 1').get(person)
  db.prepare('INSERT INTO quarantine (raw, reason, at) VALUES (?, ?, ?)').run(
    JSON.stringify(refused),
    'another change has this name',
    'now',
  )

  const backup = host.backups.backUp('asked')
  await client.safety.restore({ file: backup.file })
  await client.participants.update({ id: person, fields: { photoConsent: true } })
  return { workshopId, person, other, tableIds, notes: [spoken, deleted, others] }
}

export const attendanceIds = (person: string): string[] => [1, 2].map((day) => attendanceId(person, day))
