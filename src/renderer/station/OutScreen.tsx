import { useTranslation } from 'react-i18next'
import { forgetMember } from '../transport/membership.ts'
import { setStanding } from '../transport/standing.ts'
import type { OutReason } from '../transport/standing.ts'
import { Button } from '../ui/Button.tsx'
import { ForgetButton } from './ForgetButton.tsx'
import { LateNotice } from './LateNotice.tsx'
import { LeftHere, useLeft } from './LeftHere.tsx'
import { StationScreen } from './StationScreen.tsx'

/** The facilitator said no, or the day is over: what that means, and what becomes of notes that are still here. */
export function OutScreen({ reason }: { reason: OutReason }) {
  const { t } = useTranslation('station')
  const { notes, others } = useLeft()
  const joinAgain = (): void => void forgetMember().then(() => setStanding({ phase: 'join', out: null, trouble: null, symbols: [] }))
  return (
    <StationScreen
      title={t(`out.${reason}.title`)}
      actions={
        <>
          {reason === 'ended' ? null : (
            <Button variant="primary" onPress={joinAgain}>
              {t('out.again')}
            </Button>
          )}
          {reason === 'ended' && notes + others > 0 ? <ForgetButton /> : null}
        </>
      }
    >
      <p>{t(`out.${reason}.about`)}</p>
      <LateNotice isWhole />
      <LeftHere />
    </StationScreen>
  )
}
