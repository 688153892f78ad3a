import { os } from '../../rpc/implementer.ts'
import { importPeople, previewPeople } from './importPeople.ts'

export const fileImportProcedures = {
  previewFile: os.participants.previewFile.handler(({ context, input, signal }) => previewPeople(context, input, signal)),
  importFile: os.participants.importFile.handler(({ context, input, signal }) => importPeople(context, input, signal)),
}
