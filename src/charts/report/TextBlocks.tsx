import type {
  FactsBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  QuoteBlock,
  ReportWords,
} from '../../shared/domain/report/reportModel.ts'
import type { ChartPalette } from '../palette.ts'
import { KindMark } from './KindMark.tsx'

export const HeadingView = ({ block, palette }: { block: HeadingBlock; palette: ChartPalette }) => {
  const Tag = block.level === 2 ? 'h3' : 'h4'
  return (
    <div className="report-heading" id={block.id}>
      {block.lead !== '' && (
        <p className="report-lead" style={block.kind === null ? undefined : { color: palette.kinds[block.kind] }}>
          {block.kind !== null && <KindMark kind={block.kind} palette={palette} />}
          {block.lead}
        </p>
      )}
      <Tag>
        {block.number !== '' && <span className="report-number">{block.number}</span>} {block.text}
      </Tag>
    </div>
  )
}

export const ParagraphView = ({ block }: { block: ParagraphBlock }) => (
  <p className={`report-paragraph report-${block.tone}`} dir="auto">
    {block.text}
  </p>
)

export const ListView = ({ block }: { block: ListBlock }) => {
  const items = block.items.map((item, index) => (
    <li key={index} dir="auto">
      {item.text}
    </li>
  ))
  return block.ordered ? <ol className="report-list">{items}</ol> : <ul className="report-list">{items}</ul>
}

export const FactsView = ({ block }: { block: FactsBlock }) => (
  <dl className="report-facts">
    {block.rows.map((row) => (
      <div key={row.label}>
        <dt>{row.label}</dt>
        {row.values.map((value, index) => (
          <dd key={index}>{value}</dd>
        ))}
      </div>
    ))}
  </dl>
)

export const QuoteView = ({ block, words }: { block: QuoteBlock; words: ReportWords }) => (
  <blockquote className="report-quote" data-note={block.noteId || undefined}>
    <p dir="auto">{block.text}</p>
    <footer>
      {block.source}
      {block.unclear && ` · ${words.unclear}`}
    </footer>
  </blockquote>
)
