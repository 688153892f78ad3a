import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useOnce } from '../../useOnce.ts'
import { KeptCopies } from './KeptCopies.tsx'
import styles from './privacy.module.css'

type Props = { what: 'access' | 'people'; people: number; onClose: () => void }

/** Erases one kind of data of everybody, after a question. */
export function EraseKept({ what, people, onClose }: Props) {
  const { t } = useTranslation('people')
  const { workshopId, queue } = usePlan()
  const queries = useQueryClient()
  const once = useOnce()
  const erase = useAction(api.privacy.eraseKept, {
    onFailed: once.again,
    onDone: () => void queries.invalidateQueries({ queryKey: api.privacy.due.key() }),
  })
  const done = erase.data
  return (
    <Dialog
      key={done ? 'done' : 'question'}
      title={t(done ? 'erase.doneTitle' : `kept.${what}Question`, { count: people })}
      isOpen
      role={done ? 'dialog' : 'alertdialog'}
      onOpenChange={onClose}
      footer={
        done ? (
          <Button variant="primary" onPress={onClose}>
            {t('details.done')}
          </Button>
        ) : (
          <>
            <Button autoFocus onPress={onClose}>
              {t('erase.keep')}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                if (!once.begin()) return
                queue.flush()
                erase.mutate({ workshopId, what })
              }}
            >
              {t('erase.now')}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <>
          <p role="status">
            {t('kept.erased', { count: done.people })} {t('erase.emptied', { count: done.changes })}{' '}
            {t('erase.backups', { count: done.backups })}
          </p>
          <KeptCopies files={done.kept} />
        </>
      ) : (
        <>
          <p>{t(`kept.${what}Happens`)}</p>
          <p className={styles.final}>{t('erase.final')}</p>
          {erase.isPending ? <Spinner label={t('erase.working')} /> : null}
        </>
      )}
    </Dialog>
  )
}
