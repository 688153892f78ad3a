import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const photosProcedures = {
  list: os.photos.list.handler(() => {
    throw new Fault('INTERNAL')
  }),
  listOfTable: os.photos.listOfTable.handler(() => {
    throw new Fault('INTERNAL')
  }),
  addPart: os.photos.addPart.handler(() => {
    throw new Fault('INTERNAL')
  }),
  bytes: os.photos.bytes.handler(() => {
    throw new Fault('INTERNAL')
  }),
  update: os.photos.update.handler(() => {
    throw new Fault('INTERNAL')
  }),
  remove: os.photos.remove.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
