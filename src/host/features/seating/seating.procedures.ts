import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const seatingProcedures = {
  plans: os.seating.plans.handler(() => {
    throw new Fault('INTERNAL')
  }),
  updateSetup: os.seating.updateSetup.handler(() => {
    throw new Fault('INTERNAL')
  }),
  solve: os.seating.solve.handler(() => {
    throw new Fault('INTERNAL')
  }),
  prices: os.seating.prices.handler(() => {
    throw new Fault('INTERNAL')
  }),
  keepPlan: os.seating.keepPlan.handler(() => {
    throw new Fault('INTERNAL')
  }),
  editSeats: os.seating.editSeats.handler(() => {
    throw new Fault('INTERNAL')
  }),
  announce: os.seating.announce.handler(() => {
    throw new Fault('INTERNAL')
  }),
  goBack: os.seating.goBack.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
