import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

const notYet = (): never => {
  throw new Fault('INTERNAL')
}

export const followUpsProcedures = {
  list: os.followUps.list.handler(notYet),
  earlier: os.followUps.earlier.handler(notYet),
  suggest: os.followUps.suggest.handler(notYet),
  set: os.followUps.set.handler(notYet),
  remove: os.followUps.remove.handler(notYet),
  carry: os.followUps.carry.handler(notYet),
}
