import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

const notYet = (): never => {
  throw new Fault('INTERNAL')
}

export const projectsProcedures = {
  list: os.projects.list.handler(notYet),
  matrix: os.projects.matrix.handler(notYet),
  cities: os.projects.cities.handler(notYet),
  notesOf: os.projects.notesOf.handler(notYet),
}
