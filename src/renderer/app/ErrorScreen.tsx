import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import { Button } from '../ui/Button.tsx'
import { FullScreen } from './FullScreen.tsx'

/** A few letters that a person can read out on the phone; the console has the same. */
const newReference = (): string => v7().slice(-6).toUpperCase()

/** Shown where the page itself broke. What was saved is with the host, so reloading is safe. */
export function ErrorScreen({ error }: { error: unknown }) {
  const { t } = useTranslation('app')
  const [reference] = useState(() => {
    const made = newReference()
    console.error(`Reference ${made}`, error)
    return made
  })
  return (
    <FullScreen
      title={t('broken.title')}
      actions={
        <>
          <Button variant="primary" onPress={() => location.reload()}>
            {t('broken.reload')}
          </Button>
          <Button
            onPress={() => {
              location.hash = '#/'
              location.reload()
            }}
          >
            {t('broken.library')}
          </Button>
        </>
      }
    >
      <p>{t('broken.safe')}</p>
      <p>{t('broken.reference', { reference })}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
    </FullScreen>
  )
}
