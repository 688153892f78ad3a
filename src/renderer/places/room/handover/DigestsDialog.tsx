import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { roundOf } from '../../../../shared/domain/room/clockTime.ts'
import { isOpenIn } from '../../../../shared/domain/room/coverageGaps.ts'
import { api } from '../../../transport/api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { stepsOfSession } from '../clock/clocks.ts'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import { DigestOfTable } from './DigestOfTable.tsx'
import styles from './DigestsDialog.module.css'

/** What every table hands over, round by round, and whether it was read back to the table. */
export function DigestsDialog() {
  const { t } = useTranslation('room')
  const { workshopId, live, session, tables } = useRoom()
  const { data } = useQuery(api.digests.list.queryOptions({ input: { workshopId } }))
  const ofSession = data?.filter(({ sessionId }) => sessionId === session.id) ?? []
  const last = Math.max(roundOf(stepsOfSession(live.clocks, session.id)), ...ofSession.map(({ round }) => round))
  const rounds = Array.from({ length: Math.max(0, last) }, (_, index) => last - index)
  return (
    <Dialog title={t('digests.title')} isOpen onOpenChange={() => openRoomDialog(null)} size="wide">
      {data === undefined ? <Spinner /> : null}
      {data !== undefined && rounds.length === 0 ? <p>{t('digests.before')}</p> : null}
      {data === undefined
        ? null
        : rounds.map((round) => {
            const open = tables.filter((table) => isOpenIn(table, round))
            const there = ofSession.filter((digest) => digest.round === round)
            return (
              <section key={round} className={styles.round} aria-labelledby={`digests-${round}`}>
                <h3 id={`digests-${round}`}>
                  {t('coverage.round', { number: round })}
                  <span>{t('digests.there', { count: there.length, tables: open.length })}</span>
                </h3>
                <ul>
                  {open.map((table) => (
                    <DigestOfTable key={table.id} table={table} digest={there.find(({ tableId }) => tableId === table.id) ?? null} />
                  ))}
                </ul>
              </section>
            )
          })}
    </Dialog>
  )
}
