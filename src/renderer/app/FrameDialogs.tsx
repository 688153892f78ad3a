import { lazy, Suspense, useState } from 'react'
import { useBundleDialog } from '../bundles/bundleDialogs.ts'
import { useFrameDialog } from './dialogs.ts'
import type { FrameDialog } from './dialogs.ts'
import type { Where } from './route.ts'

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }))
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }))
const SafetyDialog = lazy(async () => ({ default: (await import('./SafetyDialog.tsx')).SafetyDialog }))
const DisplayDialog = lazy(async () => ({ default: (await import('./DisplayDialog.tsx')).DisplayDialog }))
const UnsentDialog = lazy(async () => ({ default: (await import('./UnsentDialog.tsx')).UnsentDialog }))
const BundleDialogs = lazy(async () => ({ default: (await import('../bundles/BundleDialogs.tsx')).BundleDialogs }))

/** The frame's dialogs. Each is loaded when it is first opened and stays, so that it can close gracefully. */
export function FrameDialogs({ where }: { where: Where }) {
  const open = useFrameDialog((state) => state.open)
  const isBundleOpen = useBundleDialog((state) => state.open !== null)
  const [wasOpen, setWasOpen] = useState<ReadonlySet<FrameDialog>>(new Set())
  if (open !== null && !wasOpen.has(open)) setWasOpen(new Set([...wasOpen, open]))
  return (
    <Suspense fallback={null}>
      {wasOpen.has('palette') ? <CommandPalette where={where} /> : null}
      {wasOpen.has('help') ? <HelpDialog /> : null}
      {wasOpen.has('safety') ? <SafetyDialog /> : null}
      {wasOpen.has('display') ? <DisplayDialog /> : null}
      {wasOpen.has('unsent') ? <UnsentDialog /> : null}
      {isBundleOpen ? <BundleDialogs /> : null}
    </Suspense>
  )
}
