import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { forgetDay } from './forgetDay.ts'

/** Lets a person give up what only this device has; asked twice, for nothing brings it back. */
export function ForgetButton() {
  const { t } = useTranslation('station')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('out.forget')}</Button>
      <Dialog
        title={t('out.forgetTitle')}
        isOpen={isAsking}
        onOpenChange={setAsking}
        role="alertdialog"
        footer={
          <>
            <Button onPress={() => setAsking(false)}>{t('out.keep')}</Button>
            <Button variant="danger" onPress={() => void forgetDay()}>
              {t('out.forgetNow')}
            </Button>
          </>
        }
      >
        <p>{t('out.forgetAbout')}</p>
      </Dialog>
    </>
  )
}
