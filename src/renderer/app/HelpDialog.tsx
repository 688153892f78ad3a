import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { openDialog, useFrameDialog } from './dialogs.ts'
import styles from './HelpDialog.module.css'
import { shortcut } from './shortcuts.ts'

const STEPS = ['plan', 'table', 'harvest', 'report'] as const

/** How the work goes, the keyboard map, and what is saved where. */
export function HelpDialog() {
  const { t } = useTranslation('app')
  const isOpen = useFrameDialog((state) => state.open === 'help')
  const everywhere = [
    [shortcut('palette'), 'palette'],
    [shortcut('help'), 'help'],
    [shortcut('undo'), 'undo'],
    [shortcut('redo'), 'redo'],
    ['Tab', 'tab'],
    ['Esc', 'escape'],
  ] as const
  const atTable = [
    ['Enter', 'enter'],
    ['/c /p /b', 'kinds'],
    ['#', 'tags'],
  ] as const
  return (
    <Dialog title={t('help.title')} isOpen={isOpen} onOpenChange={() => openDialog(null)} size="wide">
      <section className={styles.section}>
        <h3>{t('help.howTitle')}</h3>
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              <strong>{t(`nav.${step}`)}</strong> {t(`help.how.${step}`)}
            </li>
          ))}
        </ol>
      </section>
      <div className={styles.columns}>
        <Keys title={t('help.everywhere')} keys={everywhere} />
        <Keys title={t('help.atTable')} keys={atTable} />
      </div>
      <section className={styles.section}>
        <h3>{t('help.savedTitle')}</h3>
        <ul className={styles.list}>
          {['each', 'device', 'backups', 'undo', 'display'].map((what) => (
            <li key={what}>{t(`help.saved.${what}`)}</li>
          ))}
        </ul>
      </section>
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [keys: string, does: string])[] }) {
  const { t } = useTranslation('app')
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {keys.map(([pressed, does]) => (
          <div key={does} className={styles.key}>
            <dt>
              {pressed.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{t(`help.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
