import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const stageProcedures = {
  settings: os.stage.settings.handler(() => {
    throw new Fault('INTERNAL')
  }),
  update: os.stage.update.handler(() => {
    throw new Fault('INTERNAL')
  }),
  live: os.stage.live.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
