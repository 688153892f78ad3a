import { create } from 'zustand'

export type BundleDialog =
  | { kind: 'open'; file?: File }
  | { kind: 'handOver'; workshopId: string; tableId?: string }
  | { kind: 'settle'; workshopId: string }
  | { kind: 'refused'; workshopId: string | null }

/** Which dialog about bundles is open; one at a time, from wherever it is asked for. */
export const useBundleDialog = create<{ open: BundleDialog | null }>(() => ({ open: null }))

export const openBundleDialog = (open: BundleDialog | null): void => useBundleDialog.setState({ open })
