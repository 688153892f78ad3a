import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useConnection } from '../transport/connection.ts'
import { queryClient } from '../transport/queryClient.ts'
import { DoorScreen } from './DoorScreen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { usePreferences } from './preferences.ts'

const StageView = lazy(async () => ({ default: (await import('../places/stage/StageView.tsx')).StageView }))

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
              <Switch>
                <Route path="/stage/:workshopId">
                  {({ workshopId }) => (
                    <Suspense fallback={null}>
                      <StageView key={workshopId} workshopId={workshopId} />
                    </Suspense>
                  )}
                </Route>
                <Route>
                  <Frame />
                </Route>
              </Switch>
            </Router>
          </QueryClientProvider>
        )}
      </ErrorBoundary>
    </I18nProvider>
  )
}
