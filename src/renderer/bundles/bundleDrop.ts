import type { DragEvent } from 'react'
import { openBundleDialog } from './bundleDialogs.ts'

/** Props of a place where a bundle may be dropped; the button beside it does the same. */
export const bundleDrop = {
  onDragOver: (event: DragEvent): void => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  },
  onDrop: (event: DragEvent): void => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    openBundleDialog({ kind: 'open', file })
  },
}
