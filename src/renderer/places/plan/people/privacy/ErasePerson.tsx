import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useOnce } from '../../useOnce.ts'
import { KeptCopies } from './KeptCopies.tsx'
import { Mentions } from './Mentions.tsx'
import styles from './privacy.module.css'

type Props = { person: Pick<Participant, 'id' | 'name'>; onClose: () => void }

/** Erases one person after saying what that means, and then tells what is left to a person to decide. */
export function ErasePerson({ person, onClose }: Props) {
  const { t } = useTranslation('people')
  const { queue, workshopId } = usePlan()
  const once = useOnce()
  const erase = useAction(api.privacy.erasePerson, { onFailed: once.again })
  const { name } = person
  const done = erase.data
  if (done)
    return (
      <Dialog
        key="done"
        title={t('erase.doneTitle')}
        isOpen
        size="wide"
        onOpenChange={onClose}
        footer={
          <Button variant="primary" onPress={onClose}>
            {t('details.done')}
          </Button>
        }
      >
        <p role="status">
          {t('erase.emptied', { count: done.changes })} {t('erase.backups', { count: done.backups })}
        </p>
        <KeptCopies files={done.kept} />
        <Mentions workshopId={workshopId} mentions={done.mentions} onLeave={onClose} />
      </Dialog>
    )
  return (
    <Dialog
      title={t('erase.title', { name })}
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('erase.keep')}
          </Button>
          <Button
            variant="danger"
            onPress={() => {
              if (!once.begin()) return
              queue.flush('participant', person.id)
              erase.mutate({ id: person.id })
            }}
          >
            {t('erase.now')}
          </Button>
        </>
      }
    >
      <ul className={styles.facts}>
        <li>{t('erase.what')}</li>
        <li>{t('erase.seats')}</li>
        <li>{t('erase.copies')}</li>
        <li>{t('erase.notes')}</li>
      </ul>
      <p className={styles.final}>{t('erase.final')}</p>
      {erase.isPending ? <Spinner label={t('erase.working')} /> : null}
    </Dialog>
  )
}
