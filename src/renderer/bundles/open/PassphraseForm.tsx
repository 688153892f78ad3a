import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './open.module.css'

type Props = { problem: string | null; onUnlock: (passphrase: string) => void }

/** The passphrase of a locked bundle. It is shown as it is typed: a slip costs more here than a glance. */
export function PassphraseForm({ problem, onUnlock }: Props) {
  const { t } = useTranslation('bundles')
  const [words, setWords] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (words !== '') onUnlock(words)
      }}
    >
      <TextField
        label={t('open.passphrase')}
        description={t('open.passphraseAbout')}
        errorMessage={problem ?? undefined}
        value={words}
        onChange={setWords}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <Button type="submit" variant="primary" isDisabled={words === ''}>
        {t('open.unlock')}
      </Button>
    </form>
  )
}
