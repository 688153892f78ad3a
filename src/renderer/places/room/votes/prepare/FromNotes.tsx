import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { NOTE_KINDS } from '../../../../../shared/domain/records/vocabulary.ts'
import { KindSign } from '../../../../marks/KindSign.tsx'
import { Button } from '../../../../ui/Button.tsx'
import styles from '../VotesPanel.module.css'
import { withNotes } from './ballotForm.ts'
import type { BallotForm } from './ballotForm.ts'

type FromNotesProps = { notes: readonly Note[]; form: BallotForm; onChange: (part: Partial<BallotForm>) => void }

/** A button per kind puts its notes of this session among the items, where they can still be put right or struck out. */
export function FromNotes({ notes, form, onChange }: FromNotesProps) {
  const { t } = useTranslation(['votes', 'terms'])
  const id = useId()
  const kinds = NOTE_KINDS.map((kind) => ({ kind, of: notes.filter((note) => note.kind === kind) })).filter(({ of }) => of.length > 0)
  if (kinds.length === 0) return null
  return (
    <div className={styles.fromNotes} role="group" aria-labelledby={id}>
      <span id={id} className={styles.quiet}>
        {t('prepare.fromNotes')}
      </span>
      {kinds.map(({ kind, of }) => (
        <Button key={kind} size="small" onPress={() => onChange({ lines: withNotes(form.lines, of) })}>
          <KindSign kind={kind} />
          {t('prepare.kind', { kind: t(of.length === 1 ? `terms:kind.${kind}` : `terms:kinds.${kind}`), notes: of.length })}
        </Button>
      ))}
    </div>
  )
}
