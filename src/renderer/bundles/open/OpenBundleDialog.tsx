import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placePath } from '../../app/route.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { openBundleDialog } from '../bundleDialogs.ts'
import { ChooseBundle } from './ChooseBundle.tsx'
import { ImportDone } from './ImportDone.tsx'
import styles from './open.module.css'
import { PassphraseForm } from './PassphraseForm.tsx'
import { PreviewView } from './PreviewView.tsx'
import { Progress } from './Progress.tsx'
import { useBundleImport } from './useBundleImport.ts'

type Props = { file: File | undefined; onClose: () => void }

/** A bundle from another laptop: choose, look at what it would bring, take it in, settle what contradicts. */
export function OpenBundleDialog({ file, onClose }: Props) {
  const { t } = useTranslation('bundles')
  const [, go] = useLocation()
  const { step, fileName, choose, unlock, takeIn } = useBundleImport(file)
  const openWorkshop = (workshopId: string): void => {
    onClose()
    go(placePath(workshopId, 'plan'))
  }
  return (
    <Dialog
      title={t('open.title')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        // What is being taken in goes on; leaving would only hide how it ended.
        if (!isOpen && step.at !== 'importing') onClose()
      }}
      footer={
        step.at === 'preview' ? (
          <>
            <Button onPress={onClose}>{t('open.notNow')}</Button>
            <Button variant="primary" autoFocus onPress={() => void takeIn(step.preview)}>
              {step.preview.new === 0 ? t('open.again') : t('open.takeIn')}
            </Button>
          </>
        ) : step.at === 'done' ? (
          <>
            <Button onPress={() => openWorkshop(step.result.workshopId)}>{t('open.toWorkshop')}</Button>
            {step.result.conflicts > 0 ? (
              <Button variant="primary" autoFocus onPress={() => openBundleDialog({ kind: 'settle', workshopId: step.result.workshopId })}>
                {t('settle.button', { count: step.result.conflicts })}
              </Button>
            ) : (
              <Button variant="primary" autoFocus onPress={onClose}>
                {t('open.close')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <div className={styles.steps}>
        {step.at === 'choose' || step.at === 'locked' ? (
          <ChooseBundle fileName={step.at === 'locked' ? fileName : null} onChoose={(chosen) => void choose(chosen)} />
        ) : null}
        {step.at === 'choose' && step.problem !== null ? (
          <p role="alert" className={styles.alert}>
            {fileName === null ? step.problem : `${fileName}: ${step.problem}`}
          </p>
        ) : null}
        {step.at === 'locked' ? <PassphraseForm problem={step.problem} onUnlock={(words) => void unlock(words)} /> : null}
        {step.at === 'sending' ? <Progress label={t('open.sending', { name: fileName ?? '' })} share={step.share} /> : null}
        {step.at === 'reading' ? <Progress label={t('open.reading')} /> : null}
        {step.at === 'preview' && step.problem !== null ? (
          <p role="alert" className={styles.alert}>
            {step.problem}
          </p>
        ) : null}
        {step.at === 'preview' ? <PreviewView preview={step.preview} fileName={fileName ?? ''} /> : null}
        {step.at === 'importing' ? <Progress label={t('open.importing', { count: step.preview.new })} /> : null}
        {step.at === 'done' ? <ImportDone result={step.result} /> : null}
      </div>
    </Dialog>
  )
}
