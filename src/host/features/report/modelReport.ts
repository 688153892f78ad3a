import type { SectionChoice } from '../../../shared/contract/report.contract.ts'
import type { ReportFormat } from '../../../shared/domain/records/vocabulary.ts'
import { reportOf } from '../../../shared/domain/report/buildReport.ts'
import { makeContext, type ReportInput } from '../../../shared/domain/report/context.ts'
import { findIdentities } from '../../../shared/domain/report/identities.ts'
import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { catalogueOf } from '../../catalogue.ts'
import { type NoteRow, noteRows } from '../../exports/noteRows.ts'
import { type ReportData, reportData } from '../../exports/reportData.ts'
import { makeSpeakerCodes } from './speakerCodes.ts'

export type Identity = { found: string; what: 'name' | 'organisation' | 'email'; where: string; noteId: string | null }

/** What a report is made of, as plain data; a thread makes its own messages and codes of speakers. */
export type ModelJob = {
  input: Omit<ReportInput, 't' | 'speakerCode'>
  resourcesDir: string
  /** The format of a file; null for the screen. */
  format: ReportFormat | null
}

export type ModelledReport = {
  model: ReportModel
  sections: SectionChoice[]
  identities: Identity[]
  /** For CSV. */
  rows: NoteRow[] | null
  /** For XLSX and JSON. */
  data: ReportData | null
}

/** The report as plain data, and what a file of its format needs besides. Takes seconds for thousands of notes. */
export const modelReport = ({ input, resourcesDir, format }: ModelJob): ModelledReport => {
  const { contents, language, attribution } = input
  const context = makeContext({
    ...input,
    t: catalogueOf(resourcesDir, language, ['report', 'analysis', 'terms', 'votes']),
    speakerCode: makeSpeakerCodes(),
  })
  const { model, sections } = reportOf(context)
  const people = contents.flatMap(({ participants }) => participants)
  const speakers = contents.flatMap(({ notes }) => notes.map((note) => note.speaker))
  const identities = findIdentities(model, people, attribution, speakers)
  return {
    model,
    sections,
    identities: identities.map(({ found, what, where, noteId }) => ({ found, what, where, noteId })),
    rows: format === 'csv' ? noteRows(context) : null,
    data: format === 'xlsx' || format === 'json' ? reportData(context, catalogueOf(resourcesDir, language, ['exports'])) : null,
  }
}
