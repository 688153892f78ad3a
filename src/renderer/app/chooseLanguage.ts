import i18n from 'i18next'
import type { Language } from '../i18n/i18n.ts'
import { setPreferences } from './preferences.ts'

/** Sets the language of the app at once. */
export const chooseLanguage = (language: Language): void => {
  setPreferences({ language })
  void i18n.changeLanguage(language)
}
