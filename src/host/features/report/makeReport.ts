import type { ReportRequest, SectionChoice } from '../../../shared/contract/report.contract.ts'
import type { WorkshopContent } from '../../../shared/domain/records/records.ts'
import type { Attribution } from '../../../shared/domain/records/vocabulary.ts'
import { strictestRule } from '../../../shared/domain/report/attribution.ts'
import { reportOf } from '../../../shared/domain/report/buildReport.ts'
import { makeContext, type ReportContext } from '../../../shared/domain/report/context.ts'
import { findIdentities } from '../../../shared/domain/report/identities.ts'
import { optionsOf } from '../../../shared/domain/report/options.ts'
import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { catalogueOf } from '../../catalogue.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import type { Host } from '../../host.ts'
import { readTaxonomies } from '../resources.ts'
import { readContent } from '../workshops/workshops.repo.ts'
import { makeSpeakerCodes } from './speakerCodes.ts'

export type Identity = { found: string; what: 'name' | 'organisation' | 'email'; where: string; noteId: string | null }

export type MadeReport = {
  /** The first workshop, then those that it is compared with. */
  contents: WorkshopContent[]
  rule: Attribution
  context: ReportContext
  model: ReportModel
  identities: Identity[]
  sections: SectionChoice[]
}

/** A workshop of the setup may have been removed since, or never have come to this machine. */
const isKnown = (db: Db, workshopId: string): boolean => selectRecords(db, 'workshop', 'id = ?', workshopId).length > 0

/** The report that somebody asked for, as plain data. Throws NOT_FOUND. */
export const makeReport = (host: Host, request: ReportRequest): MadeReport => {
  const { workshopId, language, attribution } = request
  const { db } = host.store
  const first = readContent(db, workshopId)
  const setup = first.reportSetup
  const others = request.others ?? (setup?.others ?? []).filter((id) => isKnown(db, id))
  const contents = [first, ...new Set(others.filter((id) => id !== workshopId))].map((one) =>
    typeof one === 'string' ? readContent(db, one) : one,
  )
  const rule = attribution ?? strictestRule(contents.map(({ workshop }) => workshop.attribution))
  const context = makeContext({
    contents,
    taxonomies: readTaxonomies(host.options.resourcesDir),
    language,
    attribution: rule,
    t: catalogueOf(host.options.resourcesDir, language, ['report', 'analysis', 'terms', 'votes']),
    generatedAt: new Date(host.now()).toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    options: optionsOf(setup, request),
    speakerCode: makeSpeakerCodes(),
  })
  const { model, sections } = reportOf(context)
  const people = contents.flatMap(({ participants }) => participants)
  const speakers = contents.flatMap(({ notes }) => notes.map((note) => note.speaker))
  const identities = findIdentities(model, people, rule, speakers).map(({ found, what, where, noteId }) => ({ found, what, where, noteId }))
  return { contents, rule, context, model, identities, sections }
}
