import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const digestsProcedures = {
  list: os.digests.list.handler(() => {
    throw new Fault('INTERNAL')
  }),
  ofTable: os.digests.ofTable.handler(() => {
    throw new Fault('INTERNAL')
  }),
  save: os.digests.save.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
