import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n/i18n.ts'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { chooseLanguage } from './chooseLanguage.ts'
import { openDialog, useFrameDialog } from './dialogs.ts'
import { setPreferences, THEMES, usePreferences } from './preferences.ts'

/** Names of the languages in themselves, so that everybody finds the own one. */
const LANGUAGE_NAMES: readonly { id: Language; name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'it', name: 'Italiano' },
]

/** Light or dark, and the language. Both stay in this browser. */
export function DisplayDialog() {
  const { t } = useTranslation('app')
  const isOpen = useFrameDialog((state) => state.open === 'display')
  const { theme, language } = usePreferences()
  return (
    <Dialog title={t('display.title')} isOpen={isOpen} onOpenChange={() => openDialog(null)}>
      <ChoiceGroup
        label={t('display.theme')}
        items={THEMES.map((id) => ({ id, name: t(`display.${id}`) }))}
        value={theme}
        onChange={(next) => setPreferences({ theme: next })}
      />
      <ChoiceGroup label={t('display.language')} items={LANGUAGE_NAMES} value={language} onChange={chooseLanguage} />
    </Dialog>
  )
}
