import { useTranslation } from 'react-i18next'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { useSeatingView } from '../seatingView.ts'
import { MetPicture } from './MetPicture.tsx'
import { MetTables } from './MetTables.tsx'

/** Who met whom: as a picture, and as lists of what the picture shows. */
export function MetDialog({ seats }: { seats: PlanSeats }) {
  const { t } = useTranslation('seating')
  const isOpen = useSeatingView((state) => state.dialog === 'met')
  return (
    <Dialog title={t('met.title')} isOpen={isOpen} onOpenChange={() => useSeatingView.setState({ dialog: null })} size="wide">
      {isOpen ? (
        <>
          <MetPicture seats={seats} />
          <MetTables seats={seats} />
        </>
      ) : null}
    </Dialog>
  )
}
