import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components'
import { usePreferences } from '../app/preferences.ts'
import type { Invitation } from '../drafts/stationStore.ts'
import { queryClient } from '../transport/queryClient.ts'
import { useStanding } from '../transport/standing.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { JoinScreen } from './JoinScreen.tsx'
import { OutScreen } from './OutScreen.tsx'
import { StationBoundary } from './StationBoundary.tsx'
import { WaitingScreen } from './WaitingScreen.tsx'

// Nobody needs these before the facilitator has let the device in, and then only one of them.
const StationTable = lazy(async () => ({ default: (await import('./StationTable.tsx')).StationTable }))
const CheckScreen = lazy(async () => ({ default: (await import('./CheckScreen.tsx')).CheckScreen }))
const StationStage = lazy(async () => ({ default: (await import('./StationStage.tsx')).StationStage }))

/** The page of a device of the local network: joining, waiting, its one screen, and the end of the day. */
export function StationApp({ invitation }: { invitation: Invitation | null }) {
  const language = usePreferences((state) => state.language)
  return (
    <I18nProvider locale={language}>
      <QueryClientProvider client={queryClient}>
        <StationBoundary>
          <Suspense fallback={<Spinner />}>
            <Screen invitation={invitation} />
          </Suspense>
          <Toasts />
        </StationBoundary>
      </QueryClientProvider>
    </I18nProvider>
  )
}

function Screen({ invitation }: { invitation: Invitation | null }) {
  const phase = useStanding((state) => state.phase)
  const member = useStanding((state) => state.member)
  const out = useStanding((state) => state.out)
  if (phase === 'opening') return <Spinner />
  if (phase === 'out' && out !== null) return <OutScreen reason={out} />
  if (phase === 'waiting') return <WaitingScreen />
  const seat = member?.seat ?? null
  if (phase !== 'in' || seat === null) return <JoinScreen invitation={invitation} />
  if (seat.kind === 'check') return <CheckScreen />
  if (seat.kind === 'stage') return <StationStage workshopId={seat.workshopId} />
  return seat.tableId === null ? <OutScreen reason="unknown" /> : <StationTable workshopId={seat.workshopId} tableId={seat.tableId} />
}
