import { useTranslation } from 'react-i18next'
import styles from './ModeSwitch.module.css'
import { PEOPLE_MODES } from './peopleView.ts'
import type { PeopleMode } from './peopleView.ts'

/** The list, the door, and what is kept: three ways to look at the people. */
export function ModeSwitch({ mode, onChange }: { mode: PeopleMode; onChange: (mode: PeopleMode) => void }) {
  const { t } = useTranslation('people')
  return (
    <div role="group" aria-label={t('mode.group')} className={styles.modes}>
      {PEOPLE_MODES.map((id) => (
        <button key={id} type="button" aria-pressed={mode === id} onClick={() => onChange(id)}>
          {t(`mode.${id}`)}
        </button>
      ))}
    </div>
  )
}
