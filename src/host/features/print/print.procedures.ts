import { seatTables } from '../../../shared/domain/print/seatTable.ts'
import { MEDIA_TYPES } from '../../exports/mediaTypes.ts'
import { os } from '../../rpc/implementer.ts'
import { safeFileName } from '../fileName.ts'
import { makePages, readPlannedSource } from './print.service.ts'
import { wordsOnPaper } from './wordsOnPaper.ts'

export const printProcedures = {
  pages: os.print.pages.handler(({ context: { host }, input }) => makePages(host, input)),
  pdf: os.print.pdf.handler(async ({ context: { host }, input }) => {
    const document = await makePages(host, input)
    const { printPdf } = await import('../../exports/print/printPdf.ts')
    const bytes = await printPdf(document, host.options.resourcesDir, host.now())
    return { fileName: safeFileName(document.title, 'pdf'), mediaType: MEDIA_TYPES.pdf, contentBase64: bytes.toString('base64') }
  }),
  sheet: os.print.sheet.handler(async ({ context: { host }, input: { sessionId, planId, format, language } }) => {
    const source = readPlannedSource(host.store.db, sessionId, planId)
    const t = wordsOnPaper(host.options.resourcesDir, language)
    const { people, tables } = seatTables(source, language, t)
    const { seatsCsv, seatsXlsx } = await import('../../exports/print/seatFiles.ts')
    const bytes = format === 'csv' ? Buffer.from(seatsCsv(people)) : await seatsXlsx([people, tables])
    const title = [t('print:sheet.title'), source.session.title, source.workshop.title].filter((part) => part !== '').join(' – ')
    return { fileName: safeFileName(title, format), mediaType: MEDIA_TYPES[format], contentBase64: bytes.toString('base64') }
  }),
}
