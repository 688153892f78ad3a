import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import type { NoteMark } from '../notes/useNoteMarks.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { MarkedText } from './MarkedText.tsx'
import styles from './NoteRow.module.css'

export type RowActions = {
  onSelect: (index: number, id: string, isRange: boolean) => void
  onEdit: (note: Note) => void
  onOrigin: (note: Note) => void
  onKeyDown: (event: KeyboardEvent, index: number, note: Note) => void
  onFocus: (index: number) => void
}

type Props = {
  note: Note
  index: number
  isSelected: boolean
  isActive: boolean
  words: readonly string[]
  vocabulary: Vocabulary
  mark: NoteMark
  time: string
  actions: RowActions
  t: TFunction
}

/**
 * A note as the table said it, with its tags and the way back to where it was said. While a long list scrolls, dozens of
 * rows come in a moment: what costs a subscription (translation, router) is given from outside or is plain HTML.
 */
export const NoteRow = memo(function NoteRow({ note, index, isSelected, isActive, words, vocabulary, mark, time, actions, t }: Props) {
  const tabIndex = isActive ? 0 : -1
  const textId = `note-${note.id}`
  const isGone = !vocabulary.hasTable(note.tableId)
  const onTick = (event: MouseEvent): void => actions.onSelect(index, note.id, event.shiftKey)
  const place = `${vocabulary.name('table', note.tableId)}, ${vocabulary.name('round', String(note.round))}`
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      aria-labelledby={textId}
      tabIndex={tabIndex}
      data-note={note.id}
      className={styles.row}
      onKeyDown={(event) => actions.onKeyDown(event, index, note)}
      onFocus={() => actions.onFocus(index)}
      onDoubleClick={() => actions.onEdit(note)}
    >
      <div role="gridcell" className={styles.tick}>
        <label className={styles.box}>
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={tabIndex}
            aria-labelledby={textId}
            onClick={onTick}
            onChange={() => undefined}
          />
        </label>
      </div>
      <div role="gridcell" className={styles.body}>
        <div className={styles.head}>
          <KindMark kind={note.kind} />
          <Signals note={note} mark={mark} t={t} />
        </div>
        <p id={textId} className={styles.text}>
          <MarkedText text={note.text} words={words} />
        </p>
        <Tags note={note} vocabulary={vocabulary} />
        {mark.themes.length === 0 ? null : <p className={styles.themes}>{mark.themes.join(' · ')}</p>}
        <div className={styles.origin}>
          {isGone ? (
            <span>{place}</span>
          ) : (
            <a href={`#/w/${note.workshopId}/table/${note.tableId}`} tabIndex={tabIndex} className={styles.link}>
              {place}
            </a>
          )}
          <span className={styles.time}>{time}</span>
        </div>
      </div>
      <div role="gridcell" className={styles.buttons}>
        <button type="button" tabIndex={tabIndex} className={styles.button} onClick={() => actions.onOrigin(note)}>
          {t('origin.open')}
        </button>
        <button type="button" tabIndex={tabIndex} className={styles.button} onClick={() => actions.onEdit(note)}>
          {t('edit.open')}
        </button>
      </div>
    </div>
  )
})

/** What a reader should know before trusting a note. */
function Signals({ note, mark, t }: { note: Note; mark: NoteMark; t: TFunction }) {
  return (
    <>
      {note.saidAgain > 0 ? <span className={styles.signal}>{t('saidAgainBy', { count: note.saidAgain })}</span> : null}
      {mark.others > 0 ? <span className={styles.signal}>{t('saidByOthers', { count: mark.others })}</span> : null}
      {note.unclear ? <span className={styles.warning}>{t('isUnclear')}</span> : null}
      {note.conflicts.length > 0 ? <span className={styles.warning}>{t('hasVersions')}</span> : null}
    </>
  )
}

const TAG_FACETS = ['category', 'level', 'sector', 'lever', 'horizon', 'city'] as const

function Tags({ note, vocabulary }: { note: Note; vocabulary: Vocabulary }) {
  const tags = TAG_FACETS.flatMap((facet) => {
    const value = note[facet]
    return value === null ? [] : [{ key: facet, name: vocabulary.name(facet, value) }]
  })
  if (tags.length + note.coBenefits.length === 0) return null
  return (
    <p className={styles.tags}>
      {tags.map(({ key, name }) => (
        <span key={key}>{name}</span>
      ))}
      {note.coBenefits.map((code) => (
        <span key={code} className={styles.benefit}>
          {vocabulary.name('coBenefit', code)}
        </span>
      ))}
    </p>
  )
}
