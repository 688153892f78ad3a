import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { StageView } from '../places/stage/StageView.tsx'
import { useStanding } from '../transport/standing.ts'
import type { Standing } from '../transport/standing.ts'
import { forgetDay } from './forgetDay.ts'
import { StationScreen } from './StationScreen.tsx'

/** A device that shows the stage to the room. When the day is over it asks nothing more and forgets the workshop. */
export function StationStage({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('station')
  const ended = useStanding((state) => state.ended)
  useEffect(() => {
    const leaveAtTheEnd = (now: Standing): void => {
      if (now.phase === 'in' && now.ended) void forgetDay()
    }
    // At once, before a call that waited for the connection goes out to be refused.
    const stop = useStanding.subscribe(leaveAtTheEnd)
    leaveAtTheEnd(useStanding.getState())
    return stop
  }, [])
  if (ended) return <StationScreen title={t('ending.title')}>{null}</StationScreen>
  return <StageView workshopId={workshopId} />
}
