import { useTranslation } from 'react-i18next'
import { MAIN_KINDS } from '../../../../shared/domain/records/vocabulary.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { useNow } from '../live/useNow.ts'
import { MovesButton } from '../people/MovesButton.tsx'
import { SeatingHint } from '../people/SeatingHint.tsx'
import { useRoom } from '../roomContext.ts'
import { useRoomView } from '../roomView.ts'
import styles from './CoverageBoard.module.css'
import { CoverageMatrix } from './CoverageMatrix.tsx'
import { TableCard } from './TableCard.tsx'
import { useStandings } from './useStandings.ts'

const DENSE_FROM = 13
const AGES_MS = 5000

/** How every table is doing, as cards or as a matrix of tables, rounds and kinds. */
export function CoverageBoard() {
  const { t } = useTranslation('room')
  const { live, tables, session } = useRoom()
  const board = useRoomView((view) => view.board)
  const now = useNow(live.offset, AGES_MS)
  const { standings, coverage, round } = useStandings(now)
  const most = Math.max(1, ...standings.flatMap(({ inAll }) => MAIN_KINDS.map((kind) => inAll[kind] ?? 0)))
  const worried = standings.filter(({ silentMinutes }) => silentMinutes !== null).length
  return (
    <section className={styles.board} aria-labelledby="room-tables">
      <div className={styles.head}>
        <h2 id="room-tables" className={styles.title}>
          {t('coverage.title', { count: tables.length })}
        </h2>
        <MovesButton />
        <SeatingHint />
        <p className={styles.worried} role="status">
          {worried > 0 ? t('coverage.silentTables', { count: worried }) : null}
        </p>
        <ul className={styles.legend} aria-label={t('coverage.legend')}>
          {MAIN_KINDS.map((kind) => (
            <li key={kind}>
              <KindMark kind={kind} />
            </li>
          ))}
        </ul>
        <ChoiceGroup
          label={t('coverage.view')}
          hideLabel
          size="small"
          items={[
            { id: 'cards', name: t('coverage.cards') },
            { id: 'matrix', name: t('coverage.matrix') },
          ]}
          value={board}
          onChange={(next) => useRoomView.setState({ board: next })}
        />
      </div>
      {board === 'matrix' ? (
        <CoverageMatrix coverage={coverage} tables={tables} rounds={session.rounds} round={round} />
      ) : (
        <ul className={styles.cards} data-dense={tables.length >= DENSE_FROM ? '' : undefined}>
          {tables.map((table) => {
            const standing = standings.find(({ tableId }) => tableId === table.id)
            return standing ? <TableCard key={table.id} table={table} standing={standing} most={most} now={now} /> : null
          })}
        </ul>
      )}
    </section>
  )
}
