import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { MenuButton } from '../../../ui/Menu.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { MarkedText } from '../list/MarkedText.tsx'
import { NoteOrigin } from '../notes/NoteOrigin.tsx'
import styles from './FollowUps.module.css'
import type { FollowUpRow } from './followUpRows.ts'
import { ReasonField } from './ReasonField.tsx'
import { StateMark } from './StateMark.tsx'
import type { FollowUps, Verdict } from './useFollowUps.ts'

type Props = {
  row: FollowUpRow
  followUps: FollowUps
  place: (note: Note) => string[]
  isReasonOpen: boolean
  onReason: (isOpen: boolean) => void
  onDecide: (verdict: Verdict) => void
  onFind: () => void
}

/** What the later workshop says about an item: decided, suggested, or nothing yet. */
export function LaterSide(props: Props) {
  const { row, place } = props
  if (row.state === 'notTakenUp') return <Undecided {...props} />
  return (
    <div className={styles.side}>
      <StateMark state={row.state} />
      {row.later.map((note) => (
        <div key={note.id}>
          <NoteOrigin note={note} words={place(note)} />
          <p className={styles.text}>{note.text}</p>
        </div>
      ))}
      {row.state === 'new' ? null : <Decided {...props} />}
    </div>
  )
}

function Decided({ row, followUps, isReasonOpen, onReason, onDecide, onFind }: Props) {
  const { t } = useTranslation('followUps')
  const said = row.said.find(({ verdict }) => verdict === row.state) ?? row.said[0]
  if (said === undefined) return null
  const note = row.later.find(({ id }) => id === said.noteId) ?? null
  const verdicts = (['confirmed', 'changed', 'open', 'dropped'] as const).filter(
    (verdict) => verdict !== row.state && (row.later.length > 0 || verdict === 'dropped'),
  )
  const onAction = (id: Verdict | 'find' | 'takeBack'): void => {
    if (id === 'takeBack') followUps.takeBack(row)
    else if (id === 'find') onFind()
    else onDecide(id)
  }
  return (
    <>
      <ReasonField
        reason={said.reason}
        isOpen={isReasonOpen}
        onSave={(reason) => followUps.decide(row, said.verdict, note, reason)}
        onClose={() => onReason(false)}
      />
      <div className={styles.buttons}>
        <MenuButton
          label={t('change')}
          size="small"
          items={[
            ...verdicts.map((id) => ({ id, name: t(`decide.${id}`), note: t(`key.${id}`) })),
            { id: 'find', name: t(row.later.length > 0 ? 'find.another' : 'find.open'), note: t('key.find') },
            { id: 'takeBack', name: t('takeBack'), note: t('key.takeBack') },
          ]}
          onAction={onAction}
        />
        {isReasonOpen ? null : (
          <Button size="small" variant="quiet" onPress={() => onReason(true)}>
            {t(said.reason === '' ? 'reason.add' : 'reason.edit')}
          </Button>
        )}
      </div>
    </>
  )
}

function Undecided({ row, followUps, place, onDecide, onFind }: Props) {
  const { t } = useTranslation('followUps')
  const [best, ...others] = row.candidates
  return (
    <div className={styles.side}>
      {best === undefined ? (
        <p className={styles.quiet}>{t(followUps.isSuggesting ? 'suggest.looking' : 'suggest.none')}</p>
      ) : (
        <div className={styles.suggested}>
          <p className={styles.suggestedHead}>
            {t('suggest.perhaps')}
            {best.shared.length > 0 ? <VisuallyHidden>{t('suggest.shared', { words: best.shared.join(', ') })}</VisuallyHidden> : null}
          </p>
          <NoteOrigin note={best.note} words={place(best.note)} />
          <p className={styles.text}>
            <MarkedText text={best.note.text} words={best.shared} />
          </p>
        </div>
      )}
      <div className={styles.buttons}>
        {best === undefined ? null : (
          <>
            <Button size="small" onPress={() => onDecide('confirmed')}>
              {t('decide.confirmed')}
            </Button>
            <Button size="small" onPress={() => onDecide('changed')}>
              {t('decide.changed')}
            </Button>
            <Button size="small" onPress={() => onDecide('open')}>
              {t('decide.open')}
            </Button>
          </>
        )}
        <Button size="small" onPress={() => onDecide('dropped')}>
          {t('decide.dropped')}
        </Button>
        <Button size="small" variant="quiet" onPress={onFind}>
          {best === undefined ? t('find.open') : others.length === 0 ? t('find.another') : t('find.others', { count: others.length })}
        </Button>
      </div>
    </div>
  )
}
