import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { PeopleStrip } from './people/PeopleStrip.tsx'
import { useRoom } from './roomContext.ts'
import styles from './RoomPlace.module.css'
import { openRoomDialog } from './roomView.ts'
import type { RoomDialog } from './roomView.ts'

const AllPhotosButton = lazy(async () => ({ default: (await import('../../photos/AllPhotosButton.tsx')).AllPhotosButton }))
const StationsAlert = lazy(async () => ({ default: (await import('./stations/StationsAlert.tsx')).StationsAlert }))
const SheetButton = lazy(async () => ({ default: (await import('../../paper/SheetButton.tsx')).SheetButton }))

const ALWAYS: readonly RoomDialog[] = ['messages', 'votes', 'stations']
const AT_TABLES: readonly RoomDialog[] = ['messages', 'digests', 'votes', 'stations']

/** One row below the clock: who is there, and everything else that a session needs at hand. */
export function RoomTools() {
  const { t } = useTranslation('room')
  const { workshopId, plan, session, tables } = useRoom()
  return (
    <div className={styles.tools}>
      <PeopleStrip />
      <div role="group" aria-label={t('tools.title')} className={styles.more}>
        {(tables.length > 0 ? AT_TABLES : ALWAYS).map((tool) => (
          <Button key={tool} size="small" onPress={() => openRoomDialog(tool)}>
            {t(`tools.${tool}`)}
          </Button>
        ))}
        <Suspense fallback={null}>
          <StationsAlert workshopId={workshopId} onOpen={() => openRoomDialog('stations')} />
        </Suspense>
        <Suspense fallback={null}>
          <AllPhotosButton plan={plan} sessionId={session.id} />
        </Suspense>
        {tables.length > 0 ? (
          <Suspense fallback={null}>
            <SheetButton workshopId={workshopId} />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}
