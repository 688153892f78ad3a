import { Component } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { RescueButtons } from './RescueButtons.tsx'
import { StationScreen } from './StationScreen.tsx'

type State = { error: unknown }

/** Catches what breaks while drawing. React offers this to classes only. */
export class StationBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('Nothing was thrown.') }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Broken />
  }
}

function Broken() {
  const { t } = useTranslation('station')
  return (
    <StationScreen
      title={t('broken.title')}
      actions={
        <Button variant="primary" onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      <p>{t('broken.about')}</p>
      <RescueButtons />
    </StationScreen>
  )
}
