import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { useAction } from '../transport/useAction.ts'
import { toast } from '../ui/toast.ts'
import { useMoment } from './useMoment.ts'

/** Makes a verified backup now and says when it is done. */
export function useBackUp(): { run: () => void; isPending: boolean } {
  const { t } = useTranslation('app')
  const moment = useMoment()
  const backUp = useAction(api.safety.backUp, {
    onDone: ({ at }) => toast.show({ tone: 'good', message: t('safety.backedUp', { when: moment(at) }) }),
  })
  return { run: () => backUp.mutate(undefined), isPending: backUp.isPending }
}
