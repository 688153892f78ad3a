import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { openDialog, useFrameDialog } from './dialogs.ts'
import styles from './HelpDialog.module.css'
import { keyboardMap } from './keyboardMap.ts'
import { PLACES } from './route.ts'

const SAVED = ['each', 'device', 'backups', 'undo', 'display'] as const

/** How the work goes, the keyboard map, and what is saved where. */
export function HelpDialog() {
  const { t } = useTranslation(['app', 'help', 'table'])
  const isOpen = useFrameDialog((state) => state.open === 'help')
  return (
    <Dialog title={t('app:help.title')} isOpen={isOpen} onOpenChange={() => openDialog(null)} size="wide">
      <section className={styles.section}>
        <h3>{t('help:howTitle')}</h3>
        <ol className={styles.steps}>
          {PLACES.map((place) => (
            <li key={place}>
              <strong>{t(`app:nav.${place}`)}</strong> {t(`help:how.${place}`)}
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <h3>{t('help:savedTitle')}</h3>
        <ul className={styles.list}>
          {SAVED.map((what) => (
            <li key={what}>{t(`help:saved.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3>{t('help:keysTitle')}</h3>
        <div className={styles.columns}>
          {keyboardMap().map(({ name, lines }) => (
            <div key={name} className={styles.group}>
              <h4>{t(name)}</h4>
              <dl className={styles.keys}>
                {lines.map(({ keys, does }) => (
                  <div key={does} className={styles.key}>
                    <dt>
                      <kbd>{keys}</kbd>
                    </dt>
                    <dd>{t(does)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      </section>
    </Dialog>
  )
}
