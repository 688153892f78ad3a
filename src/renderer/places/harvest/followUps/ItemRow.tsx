import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NoteOrigin } from '../notes/NoteOrigin.tsx'
import styles from './FollowUps.module.css'
import type { FollowUpRow } from './followUpRows.ts'
import { LaterSide } from './LaterSide.tsx'
import type { FollowUps, Verdict } from './useFollowUps.ts'

type Props = {
  row: FollowUpRow
  isFirst: boolean
  followUps: FollowUps
  earlierPlace: (note: Note) => string[]
  laterPlace: (note: Note) => string[]
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onFind: () => void
}

const VERDICT_OF_KEY: Record<string, Verdict> = { c: 'confirmed', v: 'changed', o: 'open', d: 'dropped' }
const STEP_OF_KEY: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

const focusStep = (from: HTMLElement, by: number): void => {
  const rows = [...(from.closest('[data-rows]')?.querySelectorAll<HTMLElement>('li[data-row]') ?? [])]
  rows[rows.indexOf(from) + by]?.focus()
}

/** One item: said in the earlier workshop, and what the later one made of it. With the focus on it, one key decides. */
export function ItemRow(props: Props) {
  const { row, isFirst, followUps, earlierPlace, laterPlace, isChosen, onChoose, onFind } = props
  const { t } = useTranslation('followUps')
  const line = useRef<HTMLLIElement>(null)
  const [isReasonOpen, setReasonOpen] = useState(false)
  const [first, ...again] = row.earlier
  const linked = row.said.find(({ noteId }) => noteId !== null)
  const target = row.later.find(({ id }) => id === linked?.noteId) ?? row.candidates[0]?.note ?? null
  const reason = row.said.find((said) => said.reason !== '')?.reason ?? ''

  const decide = (verdict: Verdict): void => {
    if (first === undefined) return
    if (verdict === 'dropped') followUps.decide(row, 'dropped', null, reason)
    else if (target !== null) followUps.decide(row, verdict, target, reason)
    else onFind()
  }
  const handleKey = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const verdict = VERDICT_OF_KEY[key]
    const step = STEP_OF_KEY[key]
    if (step !== undefined) focusStep(event.currentTarget, step)
    else if (first === undefined) return
    else if (verdict !== undefined) decide(verdict)
    else if (key === 'f') onFind()
    else if (key === 'r') setReasonOpen(row.said.length > 0)
    else if ((key === 'Delete' || key === 'Backspace') && row.said.length > 0) followUps.takeBack(row)
    else if (key === ' ' && row.state === 'notTakenUp') onChoose(!isChosen)
    else return
    event.preventDefault()
  }
  return (
    <li ref={line} className={styles.row} data-row={row.key} data-state={row.state} tabIndex={isFirst ? 0 : -1} onKeyDown={handleKey}>
      <div className={styles.side}>
        {first === undefined ? (
          <p className={styles.quiet}>{t('notBefore')}</p>
        ) : (
          <>
            <div className={styles.earlierHead}>
              {row.state === 'notTakenUp' ? (
                <Checkbox isSelected={isChosen} onChange={onChoose} aria-label={t('carry.choose', { text: first.text.slice(0, 60) })} />
              ) : null}
              <NoteOrigin note={first} words={earlierPlace(first)} />
            </div>
            <p className={styles.text}>{first.text}</p>
            {again.length > 0 ? (
              <details className={styles.again}>
                <summary>{t('again', { count: again.length })}</summary>
                {again.map((note) => (
                  <p key={note.id}>{note.text}</p>
                ))}
              </details>
            ) : null}
          </>
        )}
      </div>
      <LaterSide
        row={row}
        followUps={followUps}
        place={laterPlace}
        isReasonOpen={isReasonOpen}
        onReason={(isOpen) => {
          setReasonOpen(isOpen)
          if (!isOpen) line.current?.focus()
        }}
        onDecide={decide}
        onFind={onFind}
      />
    </li>
  )
}
