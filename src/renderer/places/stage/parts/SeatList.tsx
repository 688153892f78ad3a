import { useTranslation } from 'react-i18next'
import type { StageSeating } from '../../../../shared/contract/stage.contract.ts'
import { pageRanges, pageTime, ROW, seatGrid } from '../../../../shared/domain/stage/seatGrid.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './SeatList.module.css'
import { useBox } from './useBox.ts'
import { usePage } from './usePage.ts'
import { useReducedMotion } from './useReducedMotion.ts'

/** Longer names end in dots. */
const LONGEST = 20
/** Widths in sizes of the letters: of one of them, of a digit, of the arrow, and of the gaps in and behind a line. */
const [LETTER, DIGIT, ARROW, GAPS] = [0.55, 0.64, 1, 2.1]
/** Codes have wide capitals. */
const CAPITAL = 0.67

/** Everybody by code or name with the way to their table, as large as it fits; on pages that turn slowly where it does not. */
export function SeatList({ seating, turnsPages }: { seating: StageSeating; turnsPages: boolean }) {
  const { t } = useTranslation('stage')
  const [ref, box] = useBox<HTMLDivElement>()
  const isCalm = useReducedMotion()
  const { entries } = seating
  const letters = Math.min(LONGEST, Math.max(1, ...entries.map(({ who }) => who.length)))
  const digits = digitsOf(entries) * (entries.some(({ from }) => from !== null) ? 2.4 : 1)
  const line = letters * (seating.by === 'codes' ? CAPITAL : LETTER) + digits * DIGIT + ARROW + GAPS
  const grid = seatGrid(entries.length, line, box ?? { width: 89, height: 30 }, turnsPages && !isCalm)
  const perPage = grid.columns * grid.rows
  const ranges = pageRanges(
    entries.map(({ by }) => by),
    perPage,
  )
  const shown = seating.by === 'codes' ? 2 : 4
  const page = usePage(ranges.length, pageTime(perPage))
  return (
    <div className={styles.frame}>
      <div ref={ref} className={styles.box}>
        <ul
          className={styles.list}
          style={{
            ['--digits' as 'width']: `${digitsOf(entries) * DIGIT}em`,
            fontSize: `calc(var(--u) * ${grid.size})`,
            gridTemplateRows: `repeat(${grid.rows}, minmax(0, calc(var(--u) * ${grid.size * ROW})))`,
            gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
          }}
        >
          {entries.slice(page * perPage, (page + 1) * perPage).map(({ who, by, from, to }) => (
            <li key={who} className={styles.entry}>
              <Who who={who} by={by} />
              <span className={styles.way} aria-hidden="true">
                {from === null || from === to ? null : <span className={styles.from}>{from}</span>}
                <span className={styles.arrow}>{from === to ? '=' : '→'}</span>
                <strong className={styles.to}>{to}</strong>
              </span>
              <VisuallyHidden>
                {from === null ? t('seat.at', { table: to }) : from === to ? t('seat.stay', { table: to }) : t('seat.fromTo', { from, to })}
              </VisuallyHidden>
            </li>
          ))}
        </ul>
      </div>
      {ranges.length > 1 ? (
        <ol className={styles.pages} aria-label={t('pages')}>
          {ranges.map(({ first, last }, index) => (
            <li key={first} className={styles.page} aria-current={index === page ? 'page' : undefined}>
              {t('pageRange', { first: first.slice(0, shown), last: last.slice(0, shown) })}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

/** A name as it is written; where it is too long, what people look for stays whole. */
function Who({ who, by }: Pick<StageSeating['entries'][number], 'who' | 'by'>) {
  const at = who.lastIndexOf(by)
  if (who === by || at < 0) return <span className={styles.who}>{who}</span>
  return (
    <span className={styles.who}>
      <span className={styles.rest}>{who.slice(0, at)}</span>
      <b className={styles.by}>{by}</b>
      <span className={styles.rest}>{who.slice(at + by.length)}</span>
    </span>
  )
}

const digitsOf = (entries: StageSeating['entries']): number => String(Math.max(1, ...entries.map(({ to }) => to))).length
