import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { Theme } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { usePlaceWords } from '../../notes/usePlaceWords.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { useCodeNotes } from '../useCodeNotes.ts'
import type { ThemesData } from '../useThemes.ts'
import styles from './ThemeDialog.module.css'
import { ThemeNote } from './ThemeNote.tsx'

type Props = {
  theme: Theme
  plan: WorkshopPlan
  data: ThemesData
  vocabulary: Vocabulary
  onSplit: (label: string, noteIds: string[]) => void
  onReason: (noteId: string, reason: string) => void
}

const STEP = 30

/** The notes of a theme with the reasons why; chosen ones become a theme of their own or leave it. */
export function ThemeNotes({ theme, plan, data, vocabulary, onSplit, onReason }: Props) {
  const { t } = useTranslation('themes')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [label, setLabel] = useState('')
  const [shown, setShown] = useState(STEP)
  const place = usePlaceWords(vocabulary, plan.workshop.cities)
  const { move } = useCodeNotes(data)
  const ids = data.coded.notesOf(theme.id)
  const picked = ids.filter((id) => chosen.has(id))
  const toggle = (id: string): void => {
    const after = new Set(chosen)
    if (!after.delete(id)) after.add(id)
    setChosen(after)
  }
  const split = (): void => {
    if (picked.length === 0 || label.trim() === '') return
    onSplit(label.trim(), picked)
    setChosen(new Set())
    setLabel('')
  }
  return (
    <section className={styles.part} aria-label={t('details.notes', { count: ids.length })} data-home="" tabIndex={-1}>
      <div className={styles.headingLine}>
        <h3 className={styles.heading}>{t('details.notes', { count: ids.length })}</h3>
        {ids.length < 2 ? null : (
          <Checkbox
            isSelected={picked.length === ids.length}
            isIndeterminate={picked.length > 0 && picked.length < ids.length}
            onChange={(isOn) => setChosen(new Set(isOn ? ids : []))}
          >
            {t('details.all')}
          </Checkbox>
        )}
      </div>
      {ids.length === 0 ? <p className={styles.quiet}>{t('details.noNotes')}</p> : null}
      <ul className={styles.notes}>
        {ids.slice(0, shown).map((id) => (
          <ThemeNote
            key={id}
            note={data.noteOf.get(id)!}
            words={place(data.noteOf.get(id)!)}
            others={data.othersOf(id)}
            reason={data.coded.reasonOf(id, theme.id)}
            isChosen={chosen.has(id)}
            onToggle={() => toggle(id)}
            onReason={(reason) => onReason(id, reason)}
          />
        ))}
      </ul>
      {ids.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + STEP * 4)}>
          {t('more', { count: ids.length - shown })}
        </Button>
      ) : null}
      {picked.length === 0 ? (
        ids.length > 1 ? (
          <p className={styles.quiet}>{t('details.splitAbout')}</p>
        ) : null
      ) : (
        <div className={styles.split} role="group" aria-label={t('details.chosen', { count: picked.length })}>
          <TextField
            label={t('details.splitLabel', { count: picked.length })}
            value={label}
            maxLength={300}
            onChange={setLabel}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) split()
            }}
          />
          <Button isDisabled={label.trim() === ''} onPress={split}>
            {t('details.split')}
          </Button>
          <Button
            onPress={() => {
              move(picked, theme.id, null)
              setChosen(new Set())
            }}
          >
            {t('details.takeOut', { count: picked.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
