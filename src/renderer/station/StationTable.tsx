import { useTranslation } from 'react-i18next'
import { CaptureScreen } from '../places/table/CaptureScreen.tsx'
import { usePlan, useTaxonomies } from '../places/table/tableData.ts'
import { useStanding } from '../transport/standing.ts'
import { Button } from '../ui/Button.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { EndingScreen } from './EndingScreen.tsx'
import { LateNotice } from './LateNotice.tsx'
import { RescueButtons } from './RescueButtons.tsx'
import { StationHead } from './StationHead.tsx'
import { StationScreen } from './StationScreen.tsx'

const rescue = <RescueButtons />

/** The one table of this device, and nothing else of the workshop. */
export function StationTable({ workshopId, tableId }: { workshopId: string; tableId: string }) {
  const { t } = useTranslation('station')
  const plan = usePlan(workshopId)
  const taxonomies = useTaxonomies()
  const ended = useStanding((state) => state.ended)
  const table = plan.data?.tables.find((candidate) => candidate.id === tableId)
  const session = plan.data?.sessions.find((candidate) => candidate.id === table?.sessionId)
  if (ended) return <EndingScreen />
  if (plan.data === undefined || taxonomies.data === undefined) {
    if (!plan.isError && !taxonomies.isError) return <Spinner />
    const again = (): void => {
      void plan.refetch()
      void taxonomies.refetch()
    }
    return (
      <StationScreen title={t('away.title')} actions={<Button onPress={again}>{t('away.again')}</Button>}>
        <p>{t('away.about')}</p>
        <p>{t('join.wifi')}</p>
      </StationScreen>
    )
  }
  if (table === undefined || session === undefined) {
    return (
      <StationScreen title={t('tableGone.title')}>
        <p>{t('tableGone.about')}</p>
        <LateNotice isWhole />
        <RescueButtons />
      </StationScreen>
    )
  }
  return (
    <CaptureScreen
      key={table.id}
      plan={plan.data}
      taxonomies={taxonomies.data}
      table={table}
      session={session}
      Top={StationHead}
      rescue={rescue}
    />
  )
}
