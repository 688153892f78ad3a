import { FONT_SIZE } from '../../../../charts/ChartFrame.tsx'
import { textWidth } from '../../../../charts/textFit.ts'
import type { PlotChartData } from '../../../../shared/domain/votes/voteCharts.ts'

/** What axis, margins and the gap between two names need of the width, in px of the chart. */
const TAKEN = 74

/** The plot without the names of its fields where two of them would run into each other; the axes say the same. */
export const roomyPlot = (plot: PlotChartData, width: number): PlotChartData => {
  const [first, big, twice, small] = plot.fields
  const fits = [first + big, small + twice].every((names) => textWidth(names, FONT_SIZE) <= width - TAKEN)
  return fits ? plot : { ...plot, fields: ['', '', '', ''] }
}
