import { catalogueOf } from '../../../src/host/catalogue.ts'
import type { RenderedFormat } from '../../../src/host/exports/mediaTypes.ts'
import { noteRows } from '../../../src/host/exports/noteRows.ts'
import { notesCsv } from '../../../src/host/exports/notesCsv.ts'
import type { RenderJob } from '../../../src/host/exports/renderChecked.ts'
import { renderReport } from '../../../src/host/exports/renderReport.ts'
import { reportData } from '../../../src/host/exports/reportData.ts'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { reportOf } from '../../../src/shared/domain/report/buildReport.ts'
import { makeContext, type ReportInput } from '../../../src/shared/domain/report/context.ts'
import { inputOf, resources } from '../../unit/report/reportFixture.ts'

type Over = Partial<ReportInput> & { photos?: RenderJob['photos'] }

/** What the render thread would be given for a workshop. */
export const jobOf = (content: WorkshopContent, format: RenderedFormat, { photos = new Map(), ...over }: Over = {}): RenderJob => {
  const context = makeContext(inputOf(content, { attribution: content.workshop.attribution, ...over }))
  const { model } = reportOf(context)
  const data = reportData(context, catalogueOf(resources, model.language, ['exports']))
  const speakers = content.notes.map(({ speaker }) => speaker)
  return { model, format, resources, photos, data, check: { people: content.participants, rule: context.rule, speakers } }
}

/** A workshop's report as bytes. */
export const fileOf = async (content: WorkshopContent, format: RenderedFormat, over: Over = {}): Promise<Uint8Array> => {
  const { model, ...parts } = jobOf(content, format, over)
  const file = await renderReport(model, format, parts)
  return typeof file === 'string' ? Buffer.from(file) : file
}

/** The same for formats that are text. */
export const textOf = async (content: WorkshopContent, format: 'html' | 'md' | 'json', over: Over = {}): Promise<string> =>
  Buffer.from(await fileOf(content, format, over)).toString('utf8')

/** The table of a workshop's notes. */
export const csvOf = (content: WorkshopContent, over: Partial<ReportInput> = {}): string =>
  notesCsv(noteRows(makeContext(inputOf(content, { attribution: content.workshop.attribution, ...over }))))
