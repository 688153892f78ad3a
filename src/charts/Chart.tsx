import type { ChartData } from '../shared/domain/report/reportModel.ts'
import { BarChart } from './BarChart.tsx'
import type { ChartProps } from './ChartFrame.tsx'
import { MatrixChart } from './MatrixChart.tsx'
import { ScatterChart } from './ScatterChart.tsx'
import { StackedBarChart } from './StackedBarChart.tsx'
import { TimelineChart } from './TimelineChart.tsx'

/** Draws whichever chart the data asks for. */
export const Chart = ({ data, ...props }: ChartProps & { data: ChartData }) => {
  switch (data.kind) {
    case 'bars':
      return <BarChart {...props} data={data} />
    case 'stacked-bars':
      return <StackedBarChart {...props} data={data} />
    case 'matrix':
      return <MatrixChart {...props} data={data} />
    case 'scatter':
      return <ScatterChart {...props} data={data} />
    case 'timeline':
      return <TimelineChart {...props} data={data} />
  }
}
