import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { MoreIcon } from '../../../../ui/icons.tsx'
import { MenuButton } from '../../../../ui/Menu.tsx'
import type { MenuEntry } from '../../../../ui/Menu.tsx'
import { NoteOrigin } from '../../notes/NoteOrigin.tsx'
import styles from './Board.module.css'
import { WITHOUT } from './boardColumns.ts'

export type CardTarget = { key: string; name: string }
export type CardActions = { onMove: (noteId: string, from: string, to: string) => void; onAlso: (note: Note) => void }

type Props = {
  note: Note
  place: (note: Note) => string[]
  /** The column that this card stands in. */
  from: string
  /** Ids of all themes of the note, as one text, so that cards whose themes stay are not drawn again. */
  isIn: string
  others: number
  targets: readonly CardTarget[]
  actions: CardActions
}

const ALSO = ' also'

/** A note on the board. Its menu does what dragging does, and puts it into further themes. */
export const BoardCard = memo(function BoardCard({ note, place, from, isIn: inThemes, others, targets, actions }: Props) {
  const isIn = inThemes === '' ? [] : inThemes.split(' ')
  const { t } = useTranslation('themes')
  const items: MenuEntry[] = [
    { id: ALSO, name: t(from === WITHOUT ? 'board.putInto' : 'board.also') },
    ...targets
      .filter(({ key }) => key !== from && !isIn.includes(key))
      .map(({ key, name }) => ({ id: key, name: key === WITHOUT ? t('board.takeOut') : t('board.moveTo', { name }) })),
  ]
  return (
    <article className={styles.card} data-card={note.id} data-several={isIn.length > 1 || undefined}>
      <p className={styles.text}>{note.text}</p>
      <div className={styles.foot}>
        <NoteOrigin note={note} words={place(note)}>
          {others > 0 ? <span>{t('others', { count: others })}</span> : null}
          {isIn.length > 1 ? <span>{t('board.inSeveral', { count: isIn.length })}</span> : null}
        </NoteOrigin>
        <MenuButton
          label={t('board.menu')}
          icon={<MoreIcon />}
          size="small"
          items={items}
          onAction={(to) => (to === ALSO ? actions.onAlso(note) : actions.onMove(note.id, from, to))}
        />
      </div>
    </article>
  )
})
