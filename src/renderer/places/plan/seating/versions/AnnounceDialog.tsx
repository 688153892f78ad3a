import { useTranslation } from 'react-i18next'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { usePlanView } from '../../planView.ts'
import { chooseToPrint } from '../../print/printChoices.ts'
import { usePlan } from '../../saving/planContext.ts'
import { ChangeList } from '../replan/ChangeList.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { AnnounceWarnings } from './AnnounceWarnings.tsx'
import { useChangesSinceTold } from './useChangesSinceTold.ts'
import styles from './versions.module.css'

/** From here on this is what people were told. Says who has to hear of it. */
export function AnnounceDialog() {
  const { t } = useTranslation('seating')
  const { offerUndo, workshopId } = usePlan()
  const { newest, session } = useSeating()
  const changes = useChangesSinceTold()
  const isOpen = useSeatingView((state) => state.dialog === 'announce')
  const close = () => useSeatingView.setState({ dialog: null })
  const announce = useAction(api.seating.announce, { undoable: true, onDone: () => offerUndo(t('announced'), 'seating.announce') })
  const run = (andPrint: boolean) => {
    // The second press of a double click finds the dialog on its way out.
    if (!newest || useSeatingView.getState().dialog !== 'announce') return
    announce.mutate({ id: newest.id })
    close()
    if (!andPrint) return
    chooseToPrint(workshopId, { sessionId: session.id, whom: changes ? 'changed' : 'all', personId: null })
    usePlanView.setState({ part: 'print' })
  }
  return (
    <Dialog
      title={t(changes ? 'announceChanges' : 'announce')}
      isOpen={isOpen}
      onOpenChange={close}
      footer={
        <>
          <Button onPress={() => run(false)}>{t('announceDialog.only')}</Button>
          <Button variant="primary" onPress={() => run(true)}>
            {t('announceDialog.print')}
          </Button>
        </>
      }
    >
      <p>{t('announceDialog.about')}</p>
      <AnnounceWarnings />
      {changes ? (
        <div className={styles.tell}>
          <ChangeList title={t('announceDialog.tell')} differences={changes.moved} />
          <ChangeList title={t('announceDialog.seat')} differences={changes.added} />
        </div>
      ) : null}
    </Dialog>
  )
}
