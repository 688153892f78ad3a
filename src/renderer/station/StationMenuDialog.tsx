import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../app/chooseLanguage.ts'
import { setPreferences, THEMES, usePreferences } from '../app/preferences.ts'
import { useOutbox } from '../drafts/outbox.ts'
import type { Language } from '../i18n/i18n.ts'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RescueButtons } from './RescueButtons.tsx'
import styles from './StationMenu.module.css'

const LANGUAGES: readonly { id: Language; name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'it', name: 'Italiano' },
]

/** All that a rapporteur can set: language, light or dark, and the notes of this device as a file. */
export function StationMenuDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('station')
  const { theme, language } = usePreferences()
  const unsent = useOutbox((state) => state.waiting.size)
  return (
    <Dialog title={t('menu.title')} isOpen onOpenChange={onClose}>
      <div className={styles.choices}>
        <ChoiceGroup label={t('menu.language')} items={LANGUAGES} value={language} onChange={chooseLanguage} />
        <ChoiceGroup
          label={t('menu.theme')}
          items={THEMES.map((id) => ({ id, name: t(`menu.${id}`) }))}
          value={theme}
          onChange={(next) => setPreferences({ theme: next })}
        />
        <section className={styles.rescue} aria-label={t('rescue.title')}>
          <p>{unsent === 0 ? t('rescue.none') : t('rescue.waiting', { count: unsent })}</p>
          <p className={styles.quiet}>{t('rescue.about')}</p>
          <RescueButtons />
        </section>
      </div>
    </Dialog>
  )
}
