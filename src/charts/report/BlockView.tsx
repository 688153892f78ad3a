import type { ChartBlock, PhotoBlock, ReportBlock, ReportWords } from '../../shared/domain/report/reportModel.ts'
import { Chart } from '../Chart.tsx'
import type { ChartPalette } from '../palette.ts'
import { NotesView } from './NotesView.tsx'
import { TableView } from './TableView.tsx'
import { FactsView, HeadingView, ListView, ParagraphView, QuoteView } from './TextBlocks.tsx'

/** The address of a photo by its hash; null where it is not there. */
export type PhotoAddress = (hash: string) => string | null

type Props = { block: ReportBlock; words: ReportWords; palette: ChartPalette; photoAddress?: PhotoAddress }

const Evidence = ({ text }: { text: string }) => (text === '' ? null : <p className="report-evidence">{text}</p>)

const FigureView = ({ block, words, palette }: { block: ChartBlock; words: ReportWords; palette: ChartPalette }) => (
  <figure className="report-figure" id={block.id}>
    <Chart id={`${block.id}-svg`} title={block.caption} description={block.alt} data={block.data} palette={palette} />
    <figcaption>
      <b>
        {words.figure} {block.number}.
      </b>{' '}
      {block.caption}
    </figcaption>
    <Evidence text={block.evidence} />
  </figure>
)

const PhotoView = ({ block, words, address }: { block: PhotoBlock; words: ReportWords; address: string | null }) => (
  <figure className="report-figure" id={block.id}>
    {address !== null && <img src={address} alt={block.alt} width={block.width} height={block.height} />}
    <figcaption>
      <b>
        {words.figure} {block.number}.
      </b>{' '}
      {block.caption}
    </figcaption>
  </figure>
)

/** Draws one block of a report. */
export const BlockView = ({ block, words, palette, photoAddress }: Props) => {
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
      return (
        <>
          <TableView block={block} words={words} />
          <Evidence text={block.evidence} />
        </>
      )
    case 'chart':
      return <FigureView block={block} words={words} palette={palette} />
    case 'photo':
      return <PhotoView block={block} words={words} address={photoAddress?.(block.hash) ?? null} />
    case 'quote':
      return <QuoteView block={block} words={words} />
    case 'notes':
      return <NotesView block={block} words={words} palette={palette} />
  }
}
