import type { ReportFormat } from '../../../shared/domain/records/vocabulary.ts'
import { catalogueOf } from '../../catalogue.ts'
import { readPhotoFile } from '../../changes/photoFiles.ts'
import { type CheckParts, findingsIn } from '../../exports/check/findingsIn.ts'
import { MEDIA_TYPES } from '../../exports/mediaTypes.ts'
import type { NoteRow } from '../../exports/noteRows.ts'
import { notesCsv } from '../../exports/notesCsv.ts'
import type { Photos } from '../../exports/photos.ts'
import type { CheckedFile } from '../../exports/renderChecked.ts'
import { renderReportInThread } from '../../exports/renderReportInThread.ts'
import type { Host } from '../../host.ts'
import { safeFileName } from '../fileName.ts'
import { allFindings } from './allFindings.ts'
import type { MadeReport } from './makeReport.ts'
import type { Identity } from './modelReport.ts'

export type ExportedReport = { fileName: string; mediaType: string; contentBase64: string; identities: Identity[] }

/** Bytes of the photos that the report shows; what has not come to this machine is left out. */
const photosOf = ({ store: { db } }: Host, { model }: MadeReport): Photos => {
  const hashes = model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'photo' ? block.hash : [])))
  const found = [...new Set(hashes)].map((hash) => [hash, readPhotoFile(db, hash)] as const)
  return new Map(found.flatMap(([hash, bytes]) => (bytes === null ? [] : [[hash, new Uint8Array(bytes)] as const])))
}

const checkOf = ({ contents, rule }: MadeReport): CheckParts => ({
  people: contents.flatMap(({ participants }) => participants),
  rule,
  speakers: [...new Set(contents.flatMap(({ notes }) => notes.map(({ speaker }) => speaker)))],
})

const tableOfNotes = async (rows: readonly NoteRow[], check: CheckParts): Promise<CheckedFile> => {
  const file = notesCsv(rows)
  return { file, findings: await findingsIn(file, 'csv', check) }
}

/** A made report as a file of one format, with everybody whom the rule hides and who was found in that file. */
export const exportReport = async (host: Host, made: MadeReport, format: ReportFormat): Promise<ExportedReport> => {
  const { data, model, identities, rows } = made
  const { resourcesDir } = host.options
  const t = catalogueOf(resourcesDir, model.language, ['exports'])
  const check = checkOf(made)
  const { file, findings } =
    format === 'csv'
      ? await tableOfNotes(rows ?? [], check)
      : await renderReportInThread({ model, format, check, resources: resourcesDir, photos: photosOf(host, made), data })
  return {
    fileName: safeFileName(model.title, format),
    mediaType: MEDIA_TYPES[format],
    contentBase64: Buffer.from(file).toString('base64'),
    identities: allFindings(identities, findings, t),
  }
}
