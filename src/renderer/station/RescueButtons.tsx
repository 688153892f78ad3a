import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copyText.ts'
import { readUnsent } from './readUnsent.ts'
import { rescueCsv, rescueText } from './rescueFile.ts'
import styles from './RescueButtons.module.css'
import { saveTextFile } from './saveTextFile.ts'

/** The last resort: what only this device has, as a file that the facilitator can take in, or as text for any messenger. */
export function RescueButtons() {
  const { t } = useTranslation('station')
  const [said, say] = useState('')
  const save = async (): Promise<void> => {
    const notes = await readUnsent()
    saveTextFile(t('rescue.fileName'), rescueCsv(notes))
    say(t('rescue.saved', { count: notes.length }))
  }
  const copy = async (): Promise<void> => {
    const notes = await readUnsent()
    const done = copyText(rescueText(notes))
    say(done ? t('rescue.copied', { count: notes.length }) : t('rescue.notCopied'))
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button onPress={() => void save()}>{t('rescue.save')}</Button>
        <Button onPress={() => void copy()}>{t('rescue.copy')}</Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  )
}
