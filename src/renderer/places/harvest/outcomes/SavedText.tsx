import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Outcomes.module.css'
import { useSavedText } from './useSavedText.ts'

type Props = {
  /** Names the field among all others, for words that are not stored yet. */
  slot: string
  label: string
  value: string
  /** Called with a text that differs, after a pause in typing, on leaving the field and on Ctrl+Enter. Rejects where it is not stored. */
  onSave: (value: string) => Promise<unknown>
  multiline?: boolean
  /** An empty text would say nothing: the old one comes back. */
  isRequired?: boolean
  showLabel?: boolean
  className?: string
  maxLength?: number
}

/** A text that is edited where it stands. What others write meanwhile appears as long as nobody types here. */
export function SavedText(props: Props) {
  const { slot, label, value, onSave, multiline = false, isRequired = false, showLabel = false, className, maxLength } = props
  const { t } = useTranslation('harvest')
  const text = useSavedText({ slot, value, isRequired, onSave })
  return (
    <div className={styles.saved}>
      <TextField
        label={label}
        hideLabel={!showLabel}
        multiline={multiline}
        rows={2}
        maxLength={maxLength}
        value={text.shown}
        onChange={text.type}
        onBlur={text.leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') text.reset()
          if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) text.save()
        }}
        inputClassName={className}
      />
      <div role="status">
        {text.hasFailed ? (
          <p className={styles.notSaved}>
            {t('outcomes.notSaved')}
            <Button variant="quiet" size="small" onPress={text.save}>
              {t('tryAgain')}
            </Button>
          </p>
        ) : null}
      </div>
    </div>
  )
}
