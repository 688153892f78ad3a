import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { problemOf } from '../../../transport/problem.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { WarnIcon } from '../../../ui/icons.tsx'
import { NetworkAdvice } from './NetworkAdvice.tsx'
import { useStations } from './stationsContext.ts'
import styles from './StationsPanel.module.css'
import { openAbove } from './stationsView.ts'

/** Nobody listens on the network yet: what it is good for, on which address, and the button that opens it. */
export function ClosedStations() {
  const { t } = useTranslation(['stations'])
  const { state } = useStations()
  const addresses = state.addresses ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const address = addresses.find((one) => one.address === chosen)?.address ?? addresses[0]?.address ?? null
  const open = useAction(api.stations.open, { silent: true })
  const isTaken = open.error !== null && problemOf(open.error).code === 'ADDRESS_TAKEN'
  return (
    <>
      <p className={styles.lead}>{t('closed.about')}</p>
      {addresses.length === 0 ? (
        <p className={styles.notice} role="status">
          <WarnIcon />
          {t('closed.noNetwork')}
        </p>
      ) : (
        <ChoiceGroup
          label={t('closed.address')}
          description={t('closed.addressHelp')}
          items={addresses.map((one) => ({
            id: one.address,
            name: one.address,
            about: t(`kind.${one.kind}`, { interface: one.interface }),
          }))}
          value={address}
          onChange={setChosen}
        />
      )}
      {open.error ? (
        <div className={styles.notice} role="alert">
          <WarnIcon />
          <p>{problemSentence(open.error)}</p>
          {isTaken && address !== null ? (
            <Button size="small" onPress={() => open.mutate({ address, port: 0 })}>
              {t('closed.otherPort')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className={styles.buttons}>
        <Button variant="primary" isDisabled={address === null} onPress={() => address !== null && open.mutate({ address })}>
          {t('closed.open')}
        </Button>
        <Button onPress={() => openAbove({ what: 'check' })}>{t('check.button')}</Button>
      </div>
      <NetworkAdvice />
    </>
  )
}
