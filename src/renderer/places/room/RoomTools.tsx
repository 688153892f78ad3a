import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { openBundleDialog } from '../../bundles/bundleDialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { MoreIcon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { PeopleStrip } from './people/PeopleStrip.tsx'
import { useRoom } from './roomContext.ts'
import styles from './RoomPlace.module.css'
import { openRoomDialog } from './roomView.ts'
import type { RoomDialog } from './roomView.ts'

const AllPhotosButton = lazy(async () => ({ default: (await import('../../photos/AllPhotosButton.tsx')).AllPhotosButton }))
const SheetButton = lazy(async () => ({ default: (await import('../../paper/SheetButton.tsx')).SheetButton }))

const ALWAYS: readonly RoomDialog[] = ['messages', 'votes', 'stations']
const AT_TABLES: readonly RoomDialog[] = ['messages', 'digests', 'votes', 'stations']

/** One row below the clock: who is there, and everything else that a session needs at hand. */
export function RoomTools() {
  const { t } = useTranslation(['room', 'bundles'])
  const { workshopId, plan, session, tables } = useRoom()
  return (
    <div className={styles.tools}>
      <PeopleStrip />
      <div role="group" aria-label={t('room:tools.title')} className={styles.more}>
        {(tables.length > 0 ? AT_TABLES : ALWAYS).map((tool) => (
          <Button key={tool} size="small" onPress={() => openRoomDialog(tool)}>
            {t(`room:tools.${tool}`)}
          </Button>
        ))}
        <Suspense fallback={null}>
          <AllPhotosButton plan={plan} sessionId={session.id} />
        </Suspense>
        {tables.length > 0 ? (
          <Suspense fallback={null}>
            <SheetButton workshopId={workshopId} />
          </Suspense>
        ) : null}
        <MenuButton
          label={t('room:tools.files')}
          icon={<MoreIcon />}
          variant="plain"
          size="small"
          items={[
            { id: 'handOver' as const, name: t('bundles:handOver.button') },
            { id: 'open' as const, name: t('bundles:open.button') },
          ]}
          onAction={(kind) => openBundleDialog(kind === 'open' ? { kind } : { kind, workshopId })}
        />
      </div>
    </div>
  )
}
