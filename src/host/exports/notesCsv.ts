import { stringify } from 'csv-stringify/sync'
import type { WorkshopContent } from '../../shared/domain/records/records.ts'
import type { Attribution } from '../../shared/domain/records/vocabulary.ts'
import { isAnonymous, speakerLines } from '../../shared/domain/report/attribution.ts'
import { catalogueNotes, type CataloguedNote } from '../../shared/domain/report/catalogue.ts'
import { neutralCell } from './neutralCell.ts'

/** Names of columns and codes are for programs: the same in every language. */
const COLUMNS = [
  'id',
  'workshop',
  'session',
  'table',
  'round',
  'kind',
  'text',
  'level',
  'sector',
  'lever',
  'co_benefits',
  'horizon',
  'city',
  'category',
  'speaker',
  'unclear',
  'said_again',
  'noted_at',
] as const

const rowMaker = (content: WorkshopContent, rule: Attribution) => {
  const speaker = speakerLines(content.participants, rule)
  return ({ note, ref, session, table }: CataloguedNote): string[] => [
    isAnonymous(rule) ? ref : note.id,
    content.workshop.title,
    session?.title ?? '',
    table === null ? '' : table.title || String(table.number),
    String(note.round),
    note.kind,
    note.text,
    note.level ?? '',
    note.sector ?? '',
    note.lever ?? '',
    note.coBenefits.join('; '),
    note.horizon ?? '',
    note.city ?? '',
    note.category ?? '',
    speaker(note) ?? '',
    note.unclear ? '1' : '0',
    String(Math.max(0, note.saidAgain)),
    isAnonymous(rule) ? '' : note.notedAt,
  ]
}

/**
 * One row per note, RFC 4180 in UTF-8 with a byte order mark. Speakers follow the rule; where nobody may be recognised
 * the moment of noting stays empty, because with the seating plan it would point at a table's people, and the id is the
 * short one of the report, because a record id begins with that moment.
 */
export const notesCsv = (content: WorkshopContent, attribution: Attribution): string => {
  const toRow = rowMaker(content, attribution)
  const rows = catalogueNotes(content).map((item) => toRow(item).map(neutralCell))
  return `\uFEFF${stringify([[...COLUMNS], ...rows], { record_delimiter: '\r\n' })}`
}
