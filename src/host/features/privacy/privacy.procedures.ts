import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const privacyProcedures = {
  due: os.privacy.due.handler(() => {
    throw new Fault('INTERNAL')
  }),
  exportPerson: os.privacy.exportPerson.handler(() => {
    throw new Fault('INTERNAL')
  }),
  erasePerson: os.privacy.erasePerson.handler(() => {
    throw new Fault('INTERNAL')
  }),
  eraseKept: os.privacy.eraseKept.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
