import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './Places.module.css'
import { projectOf } from './route.ts'
import { WorkshopGate } from './WorkshopGate.tsx'

const LibraryPlace = lazy(async () => ({ default: (await import('../places/library/LibraryPlace.tsx')).LibraryPlace }))
const ProjectPlace = lazy(async () => ({ default: (await import('../places/project/ProjectPlace.tsx')).ProjectPlace }))
const PlanPlace = lazy(async () => ({ default: (await import('../places/plan/PlanPlace.tsx')).PlanPlace }))
const RoomPlace = lazy(async () => ({ default: (await import('../places/room/RoomPlace.tsx')).RoomPlace }))
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
        <Route path="/project/:part?">{({ part }) => <ProjectPlace key={part} name={projectOf(part)} />}</Route>
        <Route path="/w/:workshopId/:place/:tableId?">
          {({ workshopId, place, tableId }) => (
            <WorkshopGate key={workshopId} workshopId={workshopId}>
              <PlaceOf place={place} workshopId={workshopId} tableId={tableId} />
            </WorkshopGate>
          )}
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Suspense>
  )
}

function PlaceOf({ place, workshopId, tableId }: { place: string; workshopId: string; tableId: string | undefined }) {
  if (place === 'plan') return <PlanPlace workshopId={workshopId} />
  if (place === 'room') return <RoomPlace workshopId={workshopId} />
  if (place === 'table') return <TablePlace workshopId={workshopId} {...(tableId && { tableId })} />
  if (place === 'harvest') return <HarvestPlace workshopId={workshopId} />
  if (place === 'report') return <ReportPlace workshopId={workshopId} />
  return <Redirect to="/" replace />
}
