import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

type Props = { title: string; children: ReactNode; confirm: string; isDanger?: boolean; onConfirm: () => void; onDone: () => void }

/** A question before something that others in the room will feel; its button says what happens. */
export function ConfirmDialog({ title, children, confirm, isDanger, onConfirm, onDone }: Props) {
  const { t } = useTranslation(['stations'])
  const agree = (): void => {
    onConfirm()
    onDone()
  }
  return (
    <Dialog
      title={title}
      isOpen
      role="alertdialog"
      onOpenChange={onDone}
      footer={
        <>
          <Button autoFocus onPress={onDone}>
            {t('cancel')}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={agree}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
