import type { VoteChartData } from '../../shared/domain/votes/voteCharts.ts'
import type { ChartProps } from '../ChartFrame.tsx'
import { ApprovalChart } from './ApprovalChart.tsx'
import { DotsChart } from './DotsChart.tsx'
import { PlotChart } from './PlotChart.tsx'
import { ScoresChart } from './ScoresChart.tsx'

/** Draws whichever picture the results of a vote ask for. */
export const VoteChart = ({ data, ...props }: ChartProps & { data: VoteChartData }) => {
  switch (data.kind) {
    case 'dots':
      return <DotsChart {...props} data={data} />
    case 'scores':
      return <ScoresChart {...props} data={data} />
    case 'plot':
      return <PlotChart {...props} data={data} />
    case 'approval':
      return <ApprovalChart {...props} data={data} />
  }
}
