import type { ShellBridge } from '../../shared/contract/shellBridge.ts'
import { openBundleDialog, useBundleDialog } from './bundleDialogs.ts'

/** Resolves when no dialog about bundles is open: what somebody is about to take in is not pushed aside. */
const noDialog = (): Promise<void> =>
  new Promise((resolve) => {
    if (useBundleDialog.getState().open === null) return resolve()
    const stop = useBundleDialog.subscribe(({ open }) => {
      if (open !== null) return
      stop()
      // The page first sees that dialog go; the next one is another.
      setTimeout(resolve)
    })
  })

/** Shows what each bundle would bring that the person opens from outside the app, one after the other. */
export async function watchOpenedFiles(bridge: Pick<ShellBridge, 'openedFile'>): Promise<void> {
  for (let seen = false; ; seen = true) {
    const opened = await bridge.openedFile(seen)
    if (opened === null) return
    await noDialog()
    openBundleDialog({ kind: 'open', file: new File([opened.bytes], opened.name) })
  }
}
