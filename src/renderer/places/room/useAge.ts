import { useTranslation } from 'react-i18next'

/** Writes how long ago something was, from ms: by ten seconds in the first minute, then by minutes, then by hours. */
export function useAge(): (ms: number) => string {
  const { t } = useTranslation('room')
  return (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1000))
    if (seconds < 10) return t('age.now')
    if (seconds < 60) return t('age.seconds', { count: Math.floor(seconds / 10) * 10 })
    if (seconds < 3600) return t('age.minutes', { count: Math.floor(seconds / 60) })
    if (seconds < 86_400) return t('age.hours', { count: Math.floor(seconds / 3600) })
    return t('age.days', { count: Math.floor(seconds / 86_400) })
  }
}
