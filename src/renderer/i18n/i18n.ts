import i18n from 'i18next'
import type { BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LANGUAGES = ['en', 'it'] as const
export type Language = (typeof LANGUAGES)[number]

/** Namespaces of the frame, there before the first paint; a place brings its own. */
const FIRST = ['app', 'ui', 'errors', 'actions'] as const

const files = import.meta.glob<{ default: Record<string, unknown> }>(['../../../resources/locales/*/*.json', '!**/desktop.json'])

const catalogue: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = files[`../../../resources/locales/${language}/${namespace}.json`]
    if (load === undefined) return done(new Error(`No messages for ${language}/${namespace}`), null)
    load().then(
      (file) => done(null, file.default),
      (cause: unknown) => done(cause as Error, null),
    )
  },
}

/** Loads the messages that the first paint needs and makes `useTranslation` ready. */
export async function startI18n(language: Language): Promise<void> {
  await i18n
    .use(catalogue)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: LANGUAGES,
      ns: FIRST,
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
}
