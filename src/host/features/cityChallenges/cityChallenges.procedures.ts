import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

const notYet = (): never => {
  throw new Fault('INTERNAL')
}

export const cityChallengesProcedures = {
  list: os.cityChallenges.list.handler(notYet),
  create: os.cityChallenges.create.handler(notYet),
  update: os.cityChallenges.update.handler(notYet),
  remove: os.cityChallenges.remove.handler(notYet),
  startWorkshop: os.cityChallenges.startWorkshop.handler(notYet),
  sheet: os.cityChallenges.sheet.handler(notYet),
}
