import { useTranslation } from 'react-i18next'
import { useOutbox } from '../drafts/outbox.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { ForgetButton } from './ForgetButton.tsx'
import { LateNotice } from './LateNotice.tsx'
import { LeftHere, useLeft } from './LeftHere.tsx'
import { StationScreen } from './StationScreen.tsx'

/** The day is over and something is still here: it goes by itself, or a person saves it or gives it up. */
export function EndingScreen() {
  const { t } = useTranslation('station')
  const { notes, others } = useLeft()
  const going = useOutbox((state) => [...state.waiting.values()].filter((entry) => entry.refused === null).length)
  const isLeft = notes + others > 0
  return (
    <StationScreen title={t('ending.title')} actions={isLeft ? <ForgetButton /> : undefined}>
      <p role="status">{t(isLeft && going + others === 0 ? 'ending.stuck' : 'ending.about')}</p>
      {isLeft && going + others === 0 ? null : <Spinner />}
      <LateNotice />
      <LeftHere />
    </StationScreen>
  )
}
