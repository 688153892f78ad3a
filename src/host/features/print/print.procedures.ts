import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const printProcedures = {
  pages: os.print.pages.handler(() => {
    throw new Fault('INTERNAL')
  }),
  pdf: os.print.pdf.handler(() => {
    throw new Fault('INTERNAL')
  }),
  sheet: os.print.sheet.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
