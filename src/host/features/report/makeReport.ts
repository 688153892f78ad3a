import type { ReportRequest, SectionChoice } from '../../../shared/contract/report.contract.ts'
import type { WorkshopContent } from '../../../shared/domain/records/records.ts'
import type { Attribution } from '../../../shared/domain/records/vocabulary.ts'
import { buildReport } from '../../../shared/domain/report/buildReport.ts'
import { findIdentities } from '../../../shared/domain/report/identities.ts'
import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { catalogueOf } from '../../catalogue.ts'
import type { Host } from '../../host.ts'
import { readTaxonomies } from '../resources.ts'
import { readContent } from '../workshops/workshops.repo.ts'

export type Identity = { found: string; what: 'name' | 'organisation' | 'email'; where: string; noteId: string | null }

export type MadeReport = {
  /** The first workshop, then those that it is compared with. */
  contents: WorkshopContent[]
  rule: Attribution
  model: ReportModel
  identities: Identity[]
  sections: SectionChoice[]
}

/** The report that somebody asked for, as plain data. Throws NOT_FOUND. */
export const makeReport = (host: Host, { workshopId, language, attribution }: ReportRequest): MadeReport => {
  const content = readContent(host.store.db, workshopId)
  const rule = attribution ?? content.workshop.attribution
  const model = buildReport({
    content,
    taxonomies: readTaxonomies(host.options.resourcesDir),
    language,
    attribution: rule,
    t: catalogueOf(host.options.resourcesDir, language, ['report', 'terms', 'votes']),
    generatedAt: new Date(host.now()).toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  const speakers = content.notes.map((note) => note.speaker)
  const identities = findIdentities(model, content.participants, rule, speakers).map(({ found, what, where, noteId }) => ({
    found,
    what,
    where,
    noteId,
  }))
  return { contents: [content], rule, model, identities, sections: [] }
}
