import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const bundlesProcedures = {
  export: os.bundles.export.handler(() => {
    throw new Fault('INTERNAL')
  }),
  preview: os.bundles.preview.handler(() => {
    throw new Fault('INTERNAL')
  }),
  import: os.bundles.import.handler(() => {
    throw new Fault('INTERNAL')
  }),
  conflicts: os.bundles.conflicts.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
