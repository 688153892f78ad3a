import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../../i18n/region.ts'
import { api } from '../../../../transport/api.ts'
import styles from './ThemeDialog.module.css'

/** What happened to a theme, in sentences; asked for when somebody opens it. */
export function ThemeHistory({ themeId }: { themeId: string }) {
  const { t, i18n } = useTranslation('themes')
  const [isOpen, setOpen] = useState(false)
  const history = useQuery(api.themes.history.queryOptions({ input: { id: themeId }, enabled: isOpen }))
  const at = new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t('history.title')}</summary>
      <ol className={styles.history}>
        {(history.data ?? []).map((event, index) => (
          <li key={index}>
            <span className={styles.when}>{at.format(new Date(event.at))}</span>{' '}
            <span>{t(`history.${event.what}`, { name: event.label, before: event.before ?? '' })}</span>
            {event.author === '' ? null : <span className={styles.when}> {t('history.by', { name: event.author })}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
