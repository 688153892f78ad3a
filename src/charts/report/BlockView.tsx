import type { ChartBlock, ReportBlock, ReportWords } from '../../shared/domain/report/reportModel.ts'
import { Chart } from '../Chart.tsx'
import type { ChartPalette } from '../palette.ts'
import { NotesView } from './NotesView.tsx'
import { TableView } from './TableView.tsx'
import { FactsView, HeadingView, ListView, ParagraphView, QuoteView } from './TextBlocks.tsx'

type Props = { block: ReportBlock; words: ReportWords; palette: ChartPalette }

const FigureView = ({ block, words, palette }: { block: ChartBlock; words: ReportWords; palette: ChartPalette }) => (
  <figure className="report-figure" id={block.id}>
    <Chart id={`${block.id}-svg`} title={block.caption} description={block.alt} data={block.data} palette={palette} />
    <figcaption>
      <b>
        {words.figure} {block.number}.
      </b>{' '}
      {block.caption}
    </figcaption>
  </figure>
)

/** Draws one block of a report. */
export const BlockView = ({ block, words, palette }: Props) => {
  switch (block.type) {
    case 'heading':
      return <HeadingView block={block} palette={palette} />
    case 'paragraph':
      return <ParagraphView block={block} />
    case 'list':
      return <ListView block={block} />
    case 'facts':
      return <FactsView block={block} />
    case 'table':
      return <TableView block={block} words={words} />
    case 'chart':
      return <FigureView block={block} words={words} palette={palette} />
    case 'quote':
      return <QuoteView block={block} words={words} />
    case 'notes':
      return <NotesView block={block} words={words} palette={palette} />
  }
}
