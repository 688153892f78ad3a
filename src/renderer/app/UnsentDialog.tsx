import { useTranslation } from 'react-i18next'
import { useOutbox } from '../drafts/outbox.ts'
import { dropText, isOfThisPage, useUnsentTexts, wordsOf } from '../drafts/unsentTexts.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { openDialog, useFrameDialog } from './dialogs.ts'
import { UnsentNote, UnsentWords } from './UnsentNote.tsx'
import styles from './UnsentDialog.module.css'

/** Every note that only this device has, whether its table is still there or not. */
export function UnsentDialog() {
  const { t } = useTranslation('app')
  const isOpen = useFrameDialog((state) => state.open === 'unsent')
  const waiting = useOutbox((state) => state.waiting)
  const texts = useUnsentTexts((state) => state.texts)
  const entries = [...waiting.values()].toSorted((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1))
  return (
    <Dialog title={t('unsent.title')} isOpen={isOpen} onOpenChange={() => openDialog(null)}>
      <p className={styles.about}>{t(entries.length + texts.size === 0 ? 'unsent.none' : 'unsent.about')}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <UnsentNote key={entry.noteId} entry={entry} />
        ))}
        {[...texts].map(([slot, text]) => (
          <UnsentWords key={slot} words={wordsOf(text)} {...(isOfThisPage(slot) ? {} : { onDiscard: () => dropText(slot) })} />
        ))}
      </ul>
    </Dialog>
  )
}
