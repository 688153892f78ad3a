import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const fileImportProcedures = {
  previewFile: os.participants.previewFile.handler(() => {
    throw new Fault('INTERNAL')
  }),
  importFile: os.participants.importFile.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
