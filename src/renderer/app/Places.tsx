import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './Places.module.css'

const LibraryPlace = lazy(async () => ({ default: (await import('../places/library/LibraryPlace.tsx')).LibraryPlace }))
const PlanPlace = lazy(async () => ({ default: (await import('../places/plan/PlanPlace.tsx')).PlanPlace }))
const TablePlace = lazy(async () => ({ default: (await import('../places/table/TablePlace.tsx')).TablePlace }))
const HarvestPlace = lazy(async () => ({ default: (await import('../places/harvest/HarvestPlace.tsx')).HarvestPlace }))
const ReportPlace = lazy(async () => ({ default: (await import('../places/report/ReportPlace.tsx')).ReportPlace }))

/** The place of the address. Each comes by itself when it is first asked for. */
export function Places() {
  return (
    <Suspense
      fallback={
        <div className={styles.coming}>
          <Spinner />
        </div>
      }
    >
      <Switch>
        <Route path="/">
          <LibraryPlace />
        </Route>
        <Route path="/w/:workshopId/plan">{({ workshopId }) => <PlanPlace key={workshopId} workshopId={workshopId} />}</Route>
        <Route path="/w/:workshopId/table/:tableId?">
          {({ workshopId, tableId }) => <TablePlace key={workshopId} workshopId={workshopId} {...(tableId && { tableId })} />}
        </Route>
        <Route path="/w/:workshopId/harvest">{({ workshopId }) => <HarvestPlace key={workshopId} workshopId={workshopId} />}</Route>
        <Route path="/w/:workshopId/report">{({ workshopId }) => <ReportPlace key={workshopId} workshopId={workshopId} />}</Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Suspense>
  )
}
