import { createRoot } from 'react-dom/client'
import { deviceDatabase } from '../drafts/outbox.ts'
import { inStationStore, OWN } from '../drafts/stationStore.ts'
import type { Invitation } from '../drafts/stationStore.ts'
import { startI18n } from '../i18n/i18n.ts'
import { usePreferences } from '../app/preferences.ts'
import { setStanding } from '../transport/standing.ts'
import { joinWith, ticketOf } from '../transport/stationLink.ts'
import { keepDay } from './keepDay.ts'
import { showKeptPages } from './keptPages.ts'
import { StationApp } from './StationApp.tsx'

/** Brings the page of a device of the local network to life: with what it knows at once, with the host as soon as it answers. */
export async function start(root: HTMLElement, scanned: Promise<Invitation | null>): Promise<void> {
  const [invitation, member] = await Promise.all([scanned, inStationStore(async (db) => (await db.get('member', OWN)) ?? null)])
  await Promise.all([startI18n(usePreferences.getState().language), deviceDatabase(), showKeptPages()])
  // The same code scanned again is no reason to ask the facilitator again.
  const isNew = invitation !== null && invitation.id !== member?.invitationId
  const phase = isNew || member === null ? 'join' : member.seat === null ? 'waiting' : 'in'
  setStanding({ member, phase })
  if (isNew && invitation.isCheck) joinWith(ticketOf(invitation, ''))
  keepDay()
  // Typed words must not go with a slip of the finger while they are only here.
  createRoot(root).render(<StationApp invitation={isNew ? invitation : null} />)
}
