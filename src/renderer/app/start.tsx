import { createRoot } from 'react-dom/client'
import { startI18n } from '../i18n/i18n.ts'
import { queryClient } from '../transport/queryClient.ts'
import { watchEvents } from '../transport/watchEvents.ts'
import { App } from './App.tsx'
import { usePreferences } from './preferences.ts'

/** Brings the app to life inside the given element. */
export async function start(root: HTMLElement): Promise<void> {
  void watchEvents(queryClient)
  await startI18n(usePreferences.getState().language)
  createRoot(root).render(<App />)
  // The projector's window shows; what was typed elsewhere is the business of the window where it was typed.
  if (location.hash.startsWith('#/stage/')) return
  const { tavolata } = window
  if (tavolata) void import('../bundles/openedFiles.ts').then(({ watchOpenedFiles }) => watchOpenedFiles(tavolata))
  void import('../transport/sendUnsentTexts.ts').then(({ startUnsentTexts }) => startUnsentTexts())
  // Notes that an earlier run could not hand over go out now, not only when somebody opens a table.
  void Promise.all([import('../drafts/outboxPump.ts'), import('../places/table/tableData.ts')]).then(([{ startOutbox }, { noteDoor }]) =>
    startOutbox(noteDoor),
  )
}
