import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useConnection } from '../transport/connection.ts'
import { queryClient } from '../transport/queryClient.ts'
import { DoorScreen } from './DoorScreen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { usePreferences } from './preferences.ts'

/** The whole page: providers, the frame, and what stands in its way. */
export function App() {
  const language = usePreferences((state) => state.language)
  const refused = useConnection((state) => state.refused)
  return (
    <I18nProvider locale={language}>
      <ErrorBoundary>
        {refused ? (
          <DoorScreen reason={refused} />
        ) : (
          <QueryClientProvider client={queryClient}>
            <Router hook={useHashLocation}>
              <Frame />
            </Router>
          </QueryClientProvider>
        )}
      </ErrorBoundary>
    </I18nProvider>
  )
}
