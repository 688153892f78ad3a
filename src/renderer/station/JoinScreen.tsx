import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { normaliseCode } from '../../shared/domain/channel/codes.ts'
import { secretOfCode } from '../../shared/domain/channel/handshake.ts'
import type { Invitation } from '../drafts/stationStore.ts'
import { setStanding, useStanding } from '../transport/standing.ts'
import { joinWith, ticketOf } from '../transport/stationLink.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './JoinScreen.module.css'
import { StationScreen } from './StationScreen.tsx'

const NAME_LIMIT = 60

/** The way in: a scanned invitation needs one press, a code needs typing; the name is for the facilitator and may stay empty. */
export function JoinScreen({ invitation }: { invitation: Invitation | null }) {
  const { t } = useTranslation('station')
  const { phase, trouble, member } = useStanding()
  const [ticket, setTicket] = useState(invitation)
  const [name, setName] = useState(member?.name ?? '')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const isBusy = phase === 'entering'
  const isCheck = ticket?.isCheck === true

  const join = (): void => {
    const called = name.trim().slice(0, NAME_LIMIT)
    if (ticket !== null) return joinWith(ticketOf(ticket, called))
    const code = normaliseCode(typed)
    setWrong(code === null)
    if (code !== null) joinWith({ who: { kind: 'code' }, secret: secretOfCode(code), invitationId: null, name: called })
  }
  return (
    <StationScreen title={t(isCheck ? 'check.title' : 'join.title')}>
      <p>{t(isCheck ? 'check.asks' : ticket === null ? 'join.about' : 'join.scanned')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) join()
        }}
      >
        {ticket === null ? (
          <TextField
            label={t('join.code')}
            description={t('join.codeHint')}
            errorMessage={isWrong ? t('join.codeShape') : undefined}
            inputClassName={styles.code}
            value={typed}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            onChange={(value) => {
              setTyped(value)
              setWrong(false)
            }}
          />
        ) : null}
        {isCheck ? null : (
          <TextField
            label={t('join.name')}
            description={t('join.nameHint')}
            value={name}
            maxLength={NAME_LIMIT}
            autoComplete="name"
            inputClassName={styles.input}
            onChange={setName}
          />
        )}
        <div role="alert">
          {trouble === null || isBusy ? null : (
            <p className={styles.trouble}>
              <strong>{t(`trouble.${trouble}.what`)}</strong> {t(`trouble.${trouble}.do`)}
            </p>
          )}
        </div>
        <Button type="submit" variant="primary" className={styles.go} isDisabled={isBusy}>
          {t(isBusy ? 'join.busy' : isCheck ? 'check.again' : 'join.go')}
        </Button>
        {trouble === 'version' ? <Button onPress={() => location.reload()}>{t('reload')}</Button> : null}
        {ticket !== null && !isCheck && trouble !== null && !isBusy ? (
          <Button onPress={() => setTicket(null)}>{t('join.useCode')}</Button>
        ) : null}
        {member?.seat && !isBusy ? <Button onPress={() => setStanding({ phase: 'in', trouble: null })}>{t('join.back')}</Button> : null}
      </form>
      <p className={styles.hint}>{t('join.wifi')}</p>
    </StationScreen>
  )
}
