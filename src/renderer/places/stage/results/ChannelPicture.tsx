import { useId } from 'react'
import { VoteChart } from '../../../../charts/votes/VoteChart.tsx'
import { CHART_PX, CHART_ROW, HEADING, pageOfChart } from '../../../../shared/domain/stage/resultPages.ts'
import type { ChannelResults } from '../../../../shared/domain/votes/ballotResults.ts'
import { resultCharts } from '../../../../shared/domain/votes/resultCharts.ts'
import styles from './results.module.css'
import { roomyPlot } from './roomyPlot.ts'
import { ScoredItems } from './ScoredItems.tsx'
import type { ResultWords } from './useResultWords.ts'

type Props = {
  results: ChannelResults
  words: ResultWords
  /** In units of the stage, with the heading. */
  area: { width: number; height: number }
  from: number
  /** As many from there on; null is all of them, as large as they fit. */
  rows: number | null
}

const units = (size: number): string => `calc(var(--u) * ${size})`

/** The picture of one way in which votes came in, in letters that can be read from the last row. */
export function ChannelPicture({ results, words, area, from, rows }: Props) {
  const id = useId()
  const height = area.height - HEADING
  const charts = resultCharts(results, words)
  // The picture stands beside a table for those who cannot see it, and is hidden from them.
  const given = { id, title: '', description: '' }
  if (results.method === 'scores') {
    const plot = charts.find((chart) => chart.kind === 'plot')
    const side = Math.min(height, area.width * 0.42)
    return (
      <div className={styles.scored}>
        {plot ? (
          <div style={{ width: units(side), height: units(side) }}>
            <VoteChart {...given} data={roomyPlot(plot, side / CHART_PX)} width={side / CHART_PX} />
          </div>
        ) : null}
        <ScoredItems items={results.items} words={words} from={from} rows={rows} height={height} />
      </div>
    )
  }
  const [chart] = charts
  if (!chart) return null
  if (rows === null) {
    return (
      <div className={styles.whole} style={{ height: units(height) }}>
        <VoteChart {...given} data={chart} />
      </div>
    )
  }
  const { data, above } = pageOfChart(chart, from, rows)
  const shown = Math.min(rows, results.items.length - from)
  return (
    <div className={styles.window} style={chart.kind === 'dots' ? { height: units(shown * CHART_ROW * CHART_PX) } : undefined}>
      <div style={{ marginTop: units(-above * CHART_ROW * CHART_PX) }}>
        <VoteChart {...given} data={data} width={area.width / CHART_PX} />
      </div>
    </div>
  )
}
