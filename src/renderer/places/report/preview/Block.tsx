import { memo } from 'react'
import { Chart } from '../../../../charts/Chart.tsx'
import type { ChartBlock, HeadingBlock, ReportBlock, ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { KindSign } from '../../../marks/KindSign.tsx'
import { useMatchMedia } from '../../harvest/useMatchMedia.ts'
import { Evidence, EvidenceLine } from './Evidence.tsx'
import { FactsView } from './FactsView.tsx'
import { NoteLink } from './NoteLink.tsx'
import { NotesView } from './NotesView.tsx'
import { PhotoView } from './PhotoView.tsx'
import styles from './Preview.module.css'
import { TableView } from './TableView.tsx'

type Props = { workshopId: string; block: ReportBlock; words: ReportModel['words'] }

/** Pixels; a chart that was drawn for paper and shrunk to a phone could not be read. */
const NARROW_CHART = 320

/** One block of the report. */
export const Block = memo(function Block({ workshopId, block, words }: Props) {
  switch (block.type) {
    case 'heading':
      return <HeadingView block={block} />
    case 'paragraph':
      return (
        <p className={styles[block.tone]}>
          {block.text}
          <Evidence workshopId={workshopId} noteIds={block.noteIds} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>
              {item.text}
              <Evidence workshopId={workshopId} noteIds={item.noteIds} />
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return <FactsView block={block} />
    case 'table':
      return <TableView workshopId={workshopId} block={block} words={words} />
    case 'chart':
      return <ChartView workshopId={workshopId} block={block} words={words} />
    case 'photo':
      return <PhotoView block={block} words={words} />
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <p>{block.text}</p>
          <footer>
            <NoteLink workshopId={workshopId} noteIds={[block.noteId]}>
              {block.source}
            </NoteLink>
            {block.unclear ? <span className={styles.unclear}> {words.unclear}</span> : null}
          </footer>
        </blockquote>
      )
    case 'notes':
      return <NotesView workshopId={workshopId} block={block} words={words} />
  }
})

function ChartView({ workshopId, block, words }: { workshopId: string; block: ChartBlock; words: ReportModel['words'] }) {
  const isNarrow = useMatchMedia('(max-width: 640px)')
  return (
    <figure className={styles.figure}>
      <div className={styles.picture}>
        <Chart
          id={`preview-${block.id}`}
          title={block.caption}
          description={block.alt}
          data={block.data}
          {...(isNarrow && { width: NARROW_CHART })}
        />
      </div>
      <figcaption className={styles.caption}>
        <strong>
          {words.figure} {block.number}.
        </strong>{' '}
        {block.caption}
        <EvidenceLine workshopId={workshopId} block={block} />
      </figcaption>
    </figure>
  )
}

function HeadingView({ block }: { block: HeadingBlock }) {
  const Level = block.level === 2 ? 'h4' : 'h5'
  return (
    <div className={styles.headingBlock}>
      {block.lead === '' ? null : (
        <p className={styles.lead} data-kind={block.kind ?? undefined}>
          {block.kind === null ? null : <KindSign kind={block.kind} />} {block.lead}
        </p>
      )}
      <Level className={block.level === 2 ? styles.subheading : styles.minorHeading}>
        {block.number === '' ? '' : `${block.number} `}
        {block.text}
      </Level>
    </div>
  )
}
