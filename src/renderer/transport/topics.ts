import type { HostEvent } from '../../shared/contract/events.contract.ts'
import type { Entity } from '../../shared/domain/records/records.ts'

type KeyPart = { path: readonly string[]; workshop: boolean }
const part = (path: string, workshop = false): KeyPart => ({ path: path.split('.'), workshop })

const OF_ANY_RECORD = [
  part('workshops.list'),
  part('projects.list'),
  part('history.state', true),
  part('history.ofRecord'),
  part('report.model'),
  part('bundles.conflicts', true),
]
const PLAN = [part('workshops.plan', true)]
const COVERAGE = part('room.coverage')
const PAGES = part('print.pages')
const PRINTED = [...PLAN, PAGES]
const ACROSS = [part('projects.matrix'), part('projects.cities'), part('projects.notesOf')]
const SUGGESTED_THEMES = part('themes.suggest', true)
const SUGGESTED_DUPLICATES = part('duplicates.suggest', true)
const SUGGESTED_FOLLOW_UPS = part('followUps.suggest')
const CITY_SHEETS = part('cityChallenges.sheet')
const THEMES = [part('themes.list', true), SUGGESTED_THEMES, part('themes.history'), CITY_SHEETS, ...ACROSS]
const DUPLICATES = [part('duplicates.list', true), SUGGESTED_DUPLICATES]
const NOTES = [SUGGESTED_THEMES, SUGGESTED_DUPLICATES, SUGGESTED_FOLLOW_UPS, CITY_SHEETS, ...ACROSS]
const OF_TOPIC: Record<Entity, readonly KeyPart[]> = {
  workshop: [...PRINTED, CITY_SHEETS],
  session: PRINTED,
  table: PRINTED,
  participant: [...PRINTED, CITY_SHEETS],
  attendance: PLAN,
  seatingSetup: PLAN,
  seatingPlan: [part('seating.plans'), PAGES],
  term: PLAN,
  takeaway: PLAN,
  nextStep: PLAN,
  reportText: PLAN,
  clock: [COVERAGE],
  message: [],
  digest: [part('digests.list', true), part('digests.ofTable'), COVERAGE],
  photo: [part('photos.list', true), part('photos.listOfTable')],
  ballot: [part('ballots.list', true), part('ballots.open')],
  vote: [part('ballots.votes')],
  theme: THEMES,
  coding: THEMES,
  duplicate: DUPLICATES,
  followUp: [part('followUps.list', true), SUGGESTED_FOLLOW_UPS],
  cityChallenge: [part('cityChallenges.list', true), CITY_SHEETS],
  reportSetup: [part('report.setup', true)],
  note: [COVERAGE, part('notes.list', true), part('notes.listOfTable'), part('notes.get'), part('notes.search'), ...NOTES],
}
/** Topics that are no records: what belongs to this machine alone. */
const OF_MACHINE: Record<string, readonly KeyPart[]> = {
  stations: [
    part('stations.state', true),
    part('room.owed', true),
    part('stations.invitations', true),
    part('stations.joinCheck', true),
    COVERAGE,
  ],
  stage: [part('stage.settings', true)],
  lateNotes: [part('room.lateNotes', true)],
}
const SAFETY = [part('safety.backups'), part('system.info'), part('bundles.refused')]

export type InvalidKey = readonly [path: readonly string[], options?: { input: { workshopId: string } }]

/** Query keys that an event makes old; null means all of them. An unknown topic means all, too: better slow than wrong. */
export function keysOf({ workshopId, topics }: Pick<HostEvent, 'workshopId' | 'topics'>): readonly InvalidKey[] | null {
  const parts = new Set<KeyPart>()
  for (const topic of topics) {
    if (topic === 'safety') for (const one of SAFETY) parts.add(one)
    else if (Object.hasOwn(OF_MACHINE, topic)) for (const one of OF_MACHINE[topic]!) parts.add(one)
    else if (Object.hasOwn(OF_TOPIC, topic)) for (const one of [...OF_ANY_RECORD, ...OF_TOPIC[topic as Entity]]) parts.add(one)
    else return null
  }
  return [...parts].map(({ path, workshop }) => (workshop && workshopId !== null ? [path, { input: { workshopId } }] : [path]))
}

/** True where events may have been missed between two of them: another run of the host, or a gap in its count. */
export const isGap = (before: Pick<HostEvent, 'run' | 'seq'> | null, now: Pick<HostEvent, 'run' | 'seq'>): boolean =>
  before !== null && (before.run !== now.run || now.seq !== before.seq + 1)
