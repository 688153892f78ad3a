import { statSync } from 'node:fs'
import { os } from '../../rpc/implementer.ts'
import { safeFileName } from '../fileName.ts'
import { getRecord } from '../records.ts'
import { backUpFirst } from './backUpFirst.ts'
import { listConflicts } from './conflicts.ts'
import { importBundle } from './importBundle.ts'
import { makeBundle } from './makeBundle.ts'
import { listRefused } from './refused.ts'
import {
  addToUpload,
  emptyTransfers,
  endTransfer,
  partOfDownload,
  partsOf,
  prepareTransfers,
  transferFile,
  uploadedFile,
} from './transfers.ts'

export const bundlesProcedures = {
  export: os.bundles.export.handler(async ({ context: { host }, input }) => {
    const { workshopId, tableId } = input
    prepareTransfers(host)
    const download = `out-${host.newId()}`
    const file = transferFile(host, download)
    await makeBundle(host, file, input)
    const { title } = getRecord(host.store.db, 'workshop', workshopId)
    const table = tableId === null ? '' : ` - ${getRecord(host.store.db, 'table', tableId).number}`
    const bytes = statSync(file).size
    return { fileName: safeFileName(`${title}${table}`, 'tavolata'), download, bytes, parts: partsOf(bytes) }
  }),
  part: os.bundles.part.handler(({ context: { host }, input }) => ({
    base64: partOfDownload(host, input.download, input.part).toString('base64'),
  })),
  addPart: os.bundles.addPart.handler(({ context: { host }, input }) => {
    addToUpload(host, input.upload, input.part, Buffer.from(input.base64, 'base64'))
    return {}
  }),
  preview: os.bundles.preview.handler(({ context: { host }, input: { upload, ...rest } }) =>
    importBundle(host, { file: uploadedFile(host, upload), ...rest, dryRun: true }),
  ),
  import: os.bundles.import.handler(async ({ context: { host }, input: { upload, ...rest } }) => {
    const file = uploadedFile(host, upload)
    const result = await importBundle(host, { file, ...rest, dryRun: false, beforeNew: () => backUpFirst(host) })
    if (result.erased > 0) emptyTransfers(host)
    else endTransfer(host, upload)
    return result
  }),
  discard: os.bundles.discard.handler(({ context: { host }, input }) => {
    endTransfer(host, input.upload)
    return {}
  }),
  conflicts: os.bundles.conflicts.handler(({ context: { host }, input }) => listConflicts(host.store.db, input.workshopId)),
  refused: os.bundles.refused.handler(({ context: { host }, input }) => listRefused(host.store.db, input.workshopId)),
}
