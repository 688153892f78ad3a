import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageResults } from '../../../../shared/contract/stageResults.ts'
import { resultPages, resultRows } from '../../../../shared/domain/stage/resultPages.ts'
import { pageTime } from '../../../../shared/domain/stage/seatGrid.ts'
import { inOrder } from '../../../../shared/domain/votes/resultCharts.ts'
import { useBox } from '../parts/useBox.ts'
import { usePage } from '../parts/usePage.ts'
import { useReducedMotion } from '../parts/useReducedMotion.ts'
import { ChannelPicture } from './ChannelPicture.tsx'
import { ResultTables } from './ResultTables.tsx'
import styles from './results.module.css'
import { useResultWords } from './useResultWords.ts'

/** A result is looked at longer than a name in a list. */
const LINES = 10

/** Votes on devices and counts by hand, one after the other on pages that turn; all at once and smaller where nothing may turn. */
export function ResultPages({ results, turnsPages }: { results: StageResults; turnsPages: boolean }) {
  const { t } = useTranslation(['stage', 'votes'])
  const words = useResultWords(results)
  const [ref, box] = useBox<HTMLDivElement>()
  const isCalm = useReducedMotion()
  const turns = turnsPages && !isCalm
  const channels = useMemo(() => results.channels.map(inOrder), [results])
  const whole = box ?? { width: 89, height: 34 }
  const area = { width: whole.width, height: whole.height / (turns ? 1 : channels.length) }
  const rows = resultRows(channels[0]!.method, area.height)
  const pages = resultPages(
    channels.map(({ items }) => items.length),
    turns ? rows : Number.POSITIVE_INFINITY,
  )
  const page = usePage(turns ? pages.length : 1, pageTime(rows * LINES))
  const nameOf = (channel: number): string => {
    const { channel: came, voters } = results.channels[channel]!
    return t(`votes:channel.${came}.${results.voters}`, { count: voters })
  }
  return (
    <div className={styles.results}>
      <div ref={ref} className={styles.pages} aria-hidden="true">
        {(turns ? pages.slice(page, page + 1) : pages).map(({ channel, from }) => (
          <section key={channel} className={styles.page}>
            <header className={styles.head}>
              <h2 className={styles.name}>{nameOf(channel)}</h2>
              {turns && pages.length > 1 ? <p>{t('votes.page', { page: page + 1, pages: pages.length })}</p> : null}
            </header>
            <ChannelPicture results={channels[channel]!} words={words} area={area} from={from} rows={turns ? rows : null} />
          </section>
        ))}
      </div>
      <ResultTables tables={channels.map((channel, index) => ({ name: nameOf(index), results: channel }))} words={words} />
    </div>
  )
}
