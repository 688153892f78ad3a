import type { ReportRequest } from '../../../shared/contract/report.contract.ts'
import type { WorkshopContent } from '../../../shared/domain/records/records.ts'
import type { Attribution, ReportFormat } from '../../../shared/domain/records/vocabulary.ts'
import { strictestRule } from '../../../shared/domain/report/attribution.ts'
import { unknownPart } from '../../../shared/domain/report/known.ts'
import { optionsOf } from '../../../shared/domain/report/options.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { runThread } from '../../runThread.ts'
import { threadEntry } from '../../threadEntry.ts'
import { readTaxonomies } from '../resources.ts'
import { readContent } from '../workshops/workshops.repo.ts'
import { type ModelJob, modelReport, type ModelledReport } from './modelReport.ts'

export type MadeReport = ModelledReport & {
  /** The first workshop, then those that it is compared with. */
  contents: WorkshopContent[]
  rule: Attribution
}

/** A report of so many notes takes some 100 ms; more are worked on where nobody waits. */
const QUICK = 400

/** A workshop of the setup may have been removed since, or never have come to this machine. */
const isKnown = (db: Db, workshopId: string): boolean => selectRecords(db, 'workshop', 'id = ?', workshopId).length > 0

const contentsOf = (db: Db, { workshopId, others }: ReportRequest): WorkshopContent[] => {
  const first = readContent(db, workshopId)
  const named = others ?? (first.reportSetup?.others ?? []).filter((id) => isKnown(db, id))
  const rest = [...new Set(named)].filter((id) => id !== workshopId)
  return [first, ...rest.map((id) => readContent(db, id))]
}

/** A report about something else than was asked for would be worse than none. */
const assertKnown = (contents: readonly WorkshopContent[], request: ReportRequest): void => {
  const unknown = unknownPart(contents, request)
  if (unknown === null) return
  if (unknown.part === 'session') throw new Fault('NOT_FOUND', { entity: 'session' })
  throw new Fault('NOT_FOUND', { entity: 'city', known: unknown.known.join(', ') })
}

const modelled = (job: ModelJob, signal: AbortSignal | undefined): ModelledReport | Promise<ModelledReport> => {
  const notes = job.input.contents.reduce((sum, content) => sum + content.notes.length, 0)
  if (notes <= QUICK) return modelReport(job)
  return runThread<ModelledReport, ModelledReport>({
    entry: threadEntry(import.meta.url, 'reportModelWorker'),
    part: 'report',
    job,
    signal,
    onMessage: (answer) => ({ answer }),
  })
}

/**
 * The report that somebody asked for, as plain data; a large one is made in a thread of its own. `format` is that of the file to be
 * made of it, null for the screen. Rejects with NOT_FOUND where a workshop, the session or the city is not there.
 */
export const makeReport = async (
  host: Host,
  request: ReportRequest,
  format: ReportFormat | null = null,
  signal?: AbortSignal,
): Promise<MadeReport> => {
  const { language, attribution } = request
  const { resourcesDir } = host.options
  const contents = contentsOf(host.store.db, request)
  assertKnown(contents, request)
  const rule = attribution ?? strictestRule(contents.map(({ workshop }) => workshop.attribution))
  const input = {
    contents,
    seatingPlans: contents.flatMap(({ workshop }) => selectRecords(host.store.db, 'seatingPlan', 'workshop_id = ?', workshop.id)),
    taxonomies: readTaxonomies(resourcesDir),
    language,
    attribution: rule,
    generatedAt: new Date(host.now()).toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    options: optionsOf(contents[0]!.reportSetup, request),
    finished: format !== null,
  }
  return { contents, rule, ...(await modelled({ input, resourcesDir, format }, signal)) }
}
