import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PdfFile from 'pdfkit'
import { localeOf } from '../../../shared/domain/report/format.ts'
import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { FONT_FILES, type Pdf } from './letters.ts'

/** An empty tagged PDF with title, language and our fonts, and what gives its bytes once it is ended. Nobody is named as its author. */
export const openPdfFile = async (model: ReportModel, resources: string): Promise<{ pdf: Pdf; bytes: () => Promise<Uint8Array> }> => {
  const made = new Date(model.generatedAt)
  const pdf = new PdfFile({
    autoFirstPage: false,
    // The list of contents is drawn last.
    bufferPages: true,
    // Without a font of its own pdfkit would look for files that a bundled host does not have.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: localeOf(model.language),
    margin: 0,
    info: { Title: model.title, Subject: model.cover.kicker, Creator: 'Tavolata', Producer: 'Tavolata', CreationDate: made, ModDate: made },
  })
  for (const [cut, file] of Object.entries(FONT_FILES)) pdf.registerFont(cut, await readFile(join(resources, 'fonts', file)))
  const chunks: Buffer[] = []
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.once('end', resolve)
    pdf.once('error', reject)
  })
  return {
    pdf,
    bytes: async () => {
      pdf.end()
      await finished
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}
