import type { PeopleMap } from '../../../shared/domain/people/import/peopleColumns.ts'
import { newParticipant } from '../../../shared/domain/records/defaults.ts'
import type { Participant } from '../../../shared/domain/records/records.ts'
import { matchPeople } from '../../../shared/domain/people/import/matchPeople.ts'
import { hasName } from '../../../shared/domain/people/import/readPeople.ts'
import type { TypeWord } from '../../../shared/domain/people/import/typeWords.ts'
import { mergeTerms } from '../../../shared/domain/taxonomy/terms.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { assertFileSize } from '../../spreadsheets/readSpreadsheet.ts'
import { runInThread } from '../../spreadsheets/runInThread.ts'
import { getRecord, withDefaults } from '../records.ts'
import { readTaxonomies } from '../resources.ts'
import { positionsOf } from './headingPositions.ts'
import { columnMaps, rememberColumnMap } from './participants.repo.ts'
import { headingsInWords } from './peopleFile.ts'
import type { PeopleFile } from './peopleFile.ts'
import type { ThreadJob } from './peopleFileThread.ts'
import { countsOf } from './peoplePreview.ts'
import type { PeopleCounts, PeoplePreview } from './peoplePreview.ts'

export type FileInput = {
  workshopId: string
  contentBase64: string
  map?: PeopleMap | undefined
  sheet?: string | undefined
  headings?: boolean | undefined
}

const typesOf = ({ options, store }: Host, workshopId: string): TypeWord[] => {
  const file = readTaxonomies(options.resourcesDir).find(({ id }) => id === 'stakeholder-types')
  const terms = file ? mergeTerms(file, selectRecords(store.db, 'term', 'workshop_id = ?', workshopId)) : []
  return terms.map(({ code, label, group }) => ({ code, labels: Object.values(label), groups: Object.values(group ?? {}) }))
}

const knownPeople = ({ store }: Host, workshopId: string): Participant[] =>
  selectRecords(store.db, 'participant', 'workshop_id = ?', workshopId)

const readInThread = async <T>(host: Host, input: FileInput, known: readonly Participant[] | null, signal?: AbortSignal): Promise<T> => {
  const job: ThreadJob = {
    bytes: Buffer.from(input.contentBase64, 'base64'),
    sheet: input.sheet,
    hasHeadings: input.headings,
    map: input.map,
    remembered: columnMaps(host.store.db),
    types: typesOf(host, input.workshopId),
    known,
  }
  return runInThread<T>(import.meta.url, 'peopleFileThread', job, signal)
}

/** What importing this file would do; writes nothing. Throws UNREADABLE_FILE, TOO_LARGE and UNKNOWN_COLUMN. */
export const previewPeople = async ({ host }: CallContext, input: FileInput, signal?: AbortSignal): Promise<PeoplePreview> => {
  assertReadable(host, input)
  return readInThread<PeoplePreview>(host, input, knownPeople(host, input.workshopId), signal)
}

/**
 * Adds and updates people from a file, in one action, and remembers the mapping of its columns. People are compared when the
 * writing begins, so that nobody who was added meanwhile is added again. Throws UNKNOWN_COLUMN where nothing says who the people are.
 */
export const importPeople = async (
  context: CallContext,
  input: FileInput & { dryRun: boolean },
  signal?: AbortSignal,
): Promise<PeopleCounts> => {
  const { host } = context
  const { workshopId } = input
  assertReadable(host, input)
  if (input.dryRun) return assertNamed(await previewPeople(context, input, signal))
  const file = assertNamed(await readInThread<PeopleFile>(host, input, null, signal))
  return host.store.act(actionIn(context, workshopId, 'participant.import'), (write) => {
    getRecord(host.store.db, 'workshop', workshopId)
    const outcomes = matchPeople(file.people, knownPeople(host, workshopId))
    for (const { kind, id, fields, changes } of outcomes) {
      if (kind === 'added') write.add('participant', withDefaults(newParticipant(fields.name), fields))
      else if (kind === 'updated' && id !== null) write.set('participant', id, changes)
    }
    if (file.headingsKey !== '')
      rememberColumnMap(host.store.db, file.headingsKey, positionsOf(file.map, file.columns), new Date(host.now()).toISOString())
    return countsOf(file, outcomes)
  })
}

/** The size of the file follows from its text, before anything is made of it. */
const assertReadable = (host: Host, { workshopId, contentBase64 }: FileInput): void => {
  getRecord(host.store.db, 'workshop', workshopId)
  assertFileSize(Math.floor((contentBase64.length * 3) / 4) - 2)
}

const assertNamed = <T extends { map: PeopleMap; columns: readonly string[] }>(read: T): T => {
  if (!hasName(read.map)) throw new Fault('UNKNOWN_COLUMN', { column: 'name', there: headingsInWords(read.columns) })
  return read
}
