import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './TermRow.module.css'

type Label = Record<string, string>
type Props = { label: Label; name: string; onSave: (label: Label) => void; onClose: () => void }

/** A term's words in English and Italian. Enter stores them, Escape leaves them as they were. */
export function TermEditor({ label, name, onSave, onClose }: Props) {
  const { t } = useTranslation('plan')
  const [draft, setDraft] = useState<Label>(label)
  const cleaned = Object.fromEntries(
    Object.entries(draft)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== ''),
  )
  const finish = () => {
    if (cleaned.en && JSON.stringify(cleaned) !== JSON.stringify(label)) onSave(cleaned as Label)
    onClose()
  }
  const field = (language: 'en' | 'it') => (
    <TextField
      label={t(`terms.in.${language}`)}
      value={draft[language] ?? ''}
      onChange={(words) => setDraft({ ...draft, [language]: words })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') onClose()
      }}
      maxLength={200}
      autoFocus={language === 'en'}
      errorMessage={language === 'en' && !cleaned.en ? t('terms.englishMissing') : undefined}
    />
  )
  return (
    <div className={styles.editor} role="group" aria-label={t('terms.renameOf', { name })}>
      {field('en')}
      {field('it')}
      <div className={styles.editorButtons}>
        <Button size="small" onPress={onClose}>
          {t('terms.cancel')}
        </Button>
        <Button size="small" variant="primary" isDisabled={!cleaned.en} onPress={finish}>
          {t('terms.keep')}
        </Button>
      </div>
    </div>
  )
}
