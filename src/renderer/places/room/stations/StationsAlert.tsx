import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { WarnIcon } from '../../../ui/icons.tsx'

/** While the panel is closed: says that a device waits to be let in, or that somebody was turned away, and opens it. Else nothing. */
export function StationsAlert({ workshopId, onOpen }: { workshopId: string; onOpen: () => void }) {
  const { t } = useTranslation(['stations'])
  const { data } = useQuery(api.stations.state.queryOptions({ input: { workshopId } }))
  const waiting = data?.stations.filter(({ state }) => state === 'waiting').length ?? 0
  const isRefused = data !== undefined && data.refusals.length > 0
  return (
    <span role="status">
      {waiting > 0 ? (
        <Button size="small" variant="primary" onPress={onOpen}>
          {t('waiting.title', { count: waiting })}
        </Button>
      ) : isRefused ? (
        <Button size="small" onPress={onOpen}>
          <WarnIcon />
          {t('refusals.title')}
        </Button>
      ) : null}
    </span>
  )
}
