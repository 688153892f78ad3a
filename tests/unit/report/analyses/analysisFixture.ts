import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { newNote, newParticipant, newSession, newTable, newWorkshop } from '../../../../src/shared/domain/records/defaults.ts'
import type { Note, RecordMeta, WorkshopContent } from '../../../../src/shared/domain/records/records.ts'
import { makeContext, type ReportContext, type ReportInput } from '../../../../src/shared/domain/report/context.ts'
import type { ReportLanguage, ReportSection, TableBlock, Translate } from '../../../../src/shared/domain/report/reportModel.ts'
import { type TaxonomyFile, taxonomyFile } from '../../../../src/shared/domain/taxonomy/taxonomy.ts'
import { TAXONOMY_IDS } from '../../../../src/shared/domain/taxonomy/taxonomyIds.ts'

const resources = new URL('../../../../resources', import.meta.url).pathname
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(resources, ...path), 'utf8')) as Record<string, unknown>
const taxonomies: TaxonomyFile[] = TAXONOMY_IDS.map((id) => taxonomyFile.parse(readJson('taxonomies', `${id}.json`)))

/** All shipped messages; a missing one fails the test. */
const translator = (language: ReportLanguage): Translate => {
  const names = readdirSync(join(resources, 'locales', language))
  const messages = Object.fromEntries(names.map((name) => [name.replace('.json', ''), readJson('locales', language, name)]))
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: messages as Record<string, Record<string, string>> },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`No message ${namespace}:${key} in ${language}`)
    },
  })
  return (key, params) => instance.t(key, params ?? {})
}
const translators = { en: translator('en'), it: translator('it') }

const meta = (id: string, workshopId: string): RecordMeta => ({ id, workshopId, heads: [], conflicts: [] })

export type NoteSeed = Partial<Note> & { kind: Note['kind']; text: string; table?: number }
export type WorkshopSeed = {
  id: string
  city?: string
  startsOn?: string | null
  people?: string[]
  tables?: number
  notes: NoteSeed[]
  more?: (of: { id: string; noteId: (index: number) => string }) => Partial<WorkshopContent>
}

/** A workshop with one session; table n has the id `<workshop>-t<n>`, note n the id `<workshop>-n<n>`. */
export const workshopWith = ({ id, city, startsOn = null, people = [], tables = 3, notes, more }: WorkshopSeed): WorkshopContent => {
  const sessionId = `${id}-s`
  const noteId = (index: number): string => `${id}-n${String(index).padStart(3, '0')}`
  return {
    workshop: { ...newWorkshop(`Workshop ${id}`), cities: city === undefined ? [] : [city], startsOn, ...meta(id, id) },
    sessions: [{ ...newSession('Talks', 'a'), method: 'backcasting', ...meta(sessionId, id) }],
    tables: Array.from({ length: tables }, (_, i) => ({ ...newTable(sessionId, i + 1, `Topic ${i + 1}`), ...meta(`${id}-t${i + 1}`, id) })),
    participants: people.map((name, i) => ({ ...newParticipant(name), quoteConsent: true, ...meta(`${id}-p${i}`, id) })),
    attendance: [],
    seatingSetups: [],
    notes: notes.map(({ table = 1, ...seed }, i) => ({
      ...newNote(
        { sessionId, tableId: `${id}-t${table}`, round: 1, notedAt: new Date(1.4e12 + i * 60_000).toISOString() },
        seed.kind,
        seed.text,
      ),
      ...seed,
      ...meta(noteId(i), id),
    })),
    terms: [],
    takeaways: [],
    nextSteps: [],
    reportTexts: [],
    digests: [],
    ballots: [],
    votes: [],
    photos: [],
    themes: [],
    codings: [],
    duplicates: [],
    followUps: [],
    cityChallenges: [],
    reportSetup: null,
    ...more?.({ id, noteId }),
  }
}

export const contextOf = (contents: WorkshopContent[], over: Partial<ReportInput> = {}): ReportContext => {
  const language = over.language ?? 'en'
  return makeContext({
    contents,
    taxonomies,
    language,
    attribution: 'chatham',
    t: translators[language],
    generatedAt: '2015-02-20T15:00:00.000Z',
    ...over,
  })
}

type Section = Pick<ReportSection, 'blocks'> | null

export const tablesOf = (section: Section): TableBlock[] => (section?.blocks ?? []).filter((block) => block.type === 'table')
export const tableOf = (section: Section, id: string): TableBlock => {
  const found = tablesOf(section).find((block) => block.id === id)
  if (found === undefined)
    throw new Error(
      `No table ${id} among ${tablesOf(section)
        .map((each) => each.id)
        .join(', ')}`,
    )
  return found
}
/** The rows of a table as words, the total last. */
export const wordsOf = ({ rows, total }: TableBlock): string[][] =>
  [...rows, ...(total === null ? [] : [total])].map((row) => row.map(({ text }) => text))

/** All running text of a section. */
export const proseOf = (section: Section): string =>
  (section?.blocks ?? [])
    .flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading'
        ? [block.text]
        : block.type === 'list'
          ? block.items.map(({ text }) => text)
          : [],
    )
    .join('\n')

export const theme = (id: string, workshopId: string, label: string, over: Partial<WorkshopContent['themes'][number]> = {}) => ({
  rank: id,
  label,
  definition: '',
  colour: 'pine' as const,
  parentId: null,
  mergedInto: null,
  splitFrom: null,
  ...meta(id, workshopId),
  ...over,
})
export const coding = (noteId: string, themeId: string, workshopId: string) => ({
  noteId,
  themeId,
  reason: '',
  ...meta(`coding:${noteId}:${themeId}`, workshopId),
})
export const duplicate = (noteId: string, otherId: string, workshopId: string, verdict: 'same' | 'different' = 'same') => ({
  noteId,
  otherId,
  verdict,
  reason: '',
  ...meta(`duplicate:${noteId}:${otherId}`, workshopId),
})
export const followUp = (
  earlierWorkshopId: string,
  earlierId: string,
  noteId: string | null,
  verdict: WorkshopContent['followUps'][number]['verdict'],
  workshopId: string,
  reason = '',
) => ({ earlierWorkshopId, earlierId, noteId, verdict, reason, ...meta(`follow-up:${noteId ?? earlierId}`, workshopId) })
