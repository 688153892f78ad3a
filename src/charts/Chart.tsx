import type { ChartData } from '../shared/domain/report/reportModel.ts'
import { BarChart } from './BarChart.tsx'
import type { ChartProps } from './ChartFrame.tsx'
import { MatrixChart } from './MatrixChart.tsx'
import { StackedBarChart } from './StackedBarChart.tsx'

/** Draws whichever chart the data asks for. */
export const Chart = ({ data, ...props }: ChartProps & { data: ChartData }) => {
  switch (data.kind) {
    case 'bars':
      return <BarChart {...props} data={data} />
    case 'stacked-bars':
      return <StackedBarChart {...props} data={data} />
    case 'matrix':
      return <MatrixChart {...props} data={data} />
  }
}
