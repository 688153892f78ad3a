import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { ThemeSuggestion } from '../../../../../shared/contract/themes.contract.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { NoteOrigin } from '../../notes/NoteOrigin.tsx'
import { usePlaceWords } from '../../notes/usePlaceWords.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import type { ThemesData } from '../useThemes.ts'
import { MakeThemeDialog } from './MakeThemeDialog.tsx'
import styles from './SuggestedThemes.module.css'

type Props = {
  plan: WorkshopPlan
  data: ThemesData
  vocabulary: Vocabulary
  /** Undefined until the host has looked. */
  suggestions: readonly ThemeSuggestion[] | undefined
}

const FEW = 6
const EXAMPLES = 2

/** Words that notes without a theme share: a start that a person edits, never a theme by itself. */
export function SuggestedThemes({ plan, data, vocabulary, suggestions }: Props) {
  const { t } = useTranslation('themes')
  const [open, setOpen] = useState<ThemeSuggestion | null>(null)
  const [isAll, setAll] = useState(false)
  const place = usePlaceWords(vocabulary, plan.workshop.cities)
  const all = suggestions ?? []
  return (
    <section className={styles.panel} aria-label={t('suggested.title')} data-home="" tabIndex={-1}>
      <h2 className={styles.title}>{t('suggested.title')}</h2>
      <p className={styles.about}>{t(data.uncoded.length === 0 ? 'suggested.allCoded' : 'suggested.about')}</p>
      {suggestions === undefined ? <Spinner /> : null}
      {suggestions !== undefined && all.length === 0 && data.uncoded.length > 0 ? (
        <p className={styles.about}>{t('suggested.none')}</p>
      ) : null}
      <ul className={styles.list}>
        {(isAll ? all : all.slice(0, FEW)).map((one) => (
          <li key={one.noteIds.join(' ')} className={styles.one}>
            <h3 className={styles.words}>{one.words.join(', ')}</h3>
            <p className={styles.about}>{t('count.notes', { count: one.noteIds.length })}</p>
            {one.noteIds.slice(0, EXAMPLES).map((id) => {
              const note = data.noteOf.get(id)
              return note === undefined ? null : (
                <div key={id} className={styles.example}>
                  <p className={styles.quote}>{t('outline.quote', { text: note.text })}</p>
                  <NoteOrigin note={note} words={place(note)} />
                </div>
              )
            })}
            <Button size="small" onPress={() => setOpen(one)} aria-label={t('suggested.makeOf', { words: one.words.join(', ') })}>
              {t('suggested.make')}
            </Button>
          </li>
        ))}
      </ul>
      {all.length > FEW && !isAll ? (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          {t('more', { count: all.length - FEW })}
        </Button>
      ) : null}
      {open ? <MakeThemeDialog suggestion={open} data={data} place={place} onClose={() => setOpen(null)} /> : null}
    </section>
  )
}
