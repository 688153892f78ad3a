import type { ReportTextSection } from '../../shared/domain/records/vocabulary.ts'
import { dropText, textsLeftBehind, useUnsentTexts } from '../drafts/unsentTexts.ts'
import type { UnsentText } from '../drafts/unsentTexts.ts'
import { client } from './api.ts'
import { whenBackOnline } from './connection.ts'
import { queryClient } from './queryClient.ts'

/** The host puts words beside those of others where somebody else wrote since, because `seen` names what was on screen. */
const send = async ({ entity, id, workshopId, fields, seen }: UnsentText): Promise<unknown> => {
  const edit = { id, fields, ...(seen === null ? {} : { seen: [...seen] }) }
  if (entity === 'workshop') return client.workshops.update(edit)
  if (entity === 'session') return client.agenda.updateSession(edit)
  if (entity === 'table') return client.agenda.updateTable(edit)
  if (entity === 'participant') return client.participants.update(edit)
  if (entity === 'reportSetup') return client.report.saveSetup({ workshopId, fields, ...(seen === null ? {} : { seen: [...seen] }) })
  const section = id as ReportTextSection
  return client.harvest.saveReportText({
    workshopId,
    section,
    text: String(fields['text'] ?? ''),
    ...(seen === null ? {} : { seen: [...seen] }),
  })
}

let running = false

const sendAll = async (): Promise<void> => {
  if (running) return
  running = true
  try {
    for (const text of await textsLeftBehind()) {
      try {
        await send(text)
        dropText(text.slot)
        void queryClient.invalidateQueries()
      } catch {
        // It stays on this device and in the list of what waits; the next connection is another try.
      }
    }
  } finally {
    running = false
  }
}

/** Sends what an earlier load of the page could not, now and whenever the host is back; warns before a page with unsent words goes. */
export function startUnsentTexts(): void {
  void sendAll()
  whenBackOnline(() => void sendAll())
  // The desktop window would refuse to close without a word; there the device keeps the words all the same.
  if (window.tavolata !== undefined) return
  window.addEventListener('beforeunload', (event) => {
    if (useUnsentTexts.getState().texts.size > 0) event.preventDefault()
  })
}
