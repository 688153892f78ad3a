import { useTranslation } from 'react-i18next'
import { isBlank } from '../../../shared/domain/notes/noteDraft.ts'
import { textRoom } from '../../../shared/domain/notes/textRoom.ts'
import { NOTE_TEXT_LIMIT } from '../../../shared/domain/records/vocabulary.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './Composer.module.css'
import type { ComposerProps } from './Composer.tsx'

const segmenter = typeof Intl.Segmenter === 'undefined' ? null : new Intl.Segmenter()
const letters = (part: string): number => (segmenter === null ? [...part].length : [...segmenter.segment(part)].length)

type FootProps = Pick<ComposerProps, 'draft' | 'state' | 'isEditing' | 'isSending' | 'onChange' | 'onSave' | 'onCancelEdit' | 'extra'> & {
  /** Enter takes a suggestion now, and saves only after that. */
  isTaking: boolean
}

/** The line under the text: where the draft is, how much room is left near the limit, the flag and the buttons. */
export function ComposerFoot({ draft, state, isEditing, isSending, onChange, onSave, onCancelEdit, extra, isTaking }: FootProps) {
  const { t } = useTranslation('table')
  const shown = isBlank(draft) ? 'idle' : state
  const room = textRoom(draft.text, NOTE_TEXT_LIMIT, letters)
  return (
    <div className={styles.foot}>
      <span className={styles.state} data-state={shown}>
        {shown === 'kept' && !isTaking ? <span aria-hidden="true">▣ </span> : null}
        {t(isTaking ? 'compose.enterTakes' : shown === 'typing' ? 'state.typing' : shown === 'kept' ? 'state.draft' : 'compose.enter')}
      </span>
      {room.state === 'plenty' ? null : (
        <span className={styles.room} data-over={room.state === 'over' ? '' : undefined} role="status">
          {room.state === 'near' ? t('compose.left', { count: room.left }) : t('compose.over', { count: room.over })}
        </span>
      )}
      <Checkbox className={styles.unclear} isSelected={draft.unclear} onChange={(unclear) => onChange((now) => ({ ...now, unclear }))}>
        {t('compose.unclear')}
      </Checkbox>
      <span className={styles.buttons}>
        {isEditing ? null : extra}
        {isEditing ? <Button onPress={onCancelEdit}>{t('compose.cancelEdit')}</Button> : null}
        <Button variant="primary" className={styles.save} isPending={isSending} onPress={onSave}>
          {t(isEditing ? 'compose.saveEdit' : 'compose.save')}
        </Button>
      </span>
    </div>
  )
}
