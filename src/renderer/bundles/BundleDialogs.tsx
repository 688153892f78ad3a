import { HandOverDialog } from './handOver/HandOverDialog.tsx'
import { OpenBundleDialog } from './open/OpenBundleDialog.tsx'
import { RefusedDialog } from './refused/RefusedDialog.tsx'
import { SettleDialog } from './settle/SettleDialog.tsx'
import { openBundleDialog, useBundleDialog } from './bundleDialogs.ts'

/** The dialogs about bundles; they come with the first one that is opened. */
export function BundleDialogs() {
  const open = useBundleDialog((state) => state.open)
  const close = (): void => openBundleDialog(null)
  if (open?.kind === 'open') return <OpenBundleDialog file={open.file} onClose={close} />
  if (open?.kind === 'handOver') return <HandOverDialog workshopId={open.workshopId} tableId={open.tableId} onClose={close} />
  if (open?.kind === 'settle') return <SettleDialog key={open.workshopId} workshopId={open.workshopId} onClose={close} />
  if (open?.kind === 'refused') return <RefusedDialog workshopId={open.workshopId} onClose={close} />
  return null
}
