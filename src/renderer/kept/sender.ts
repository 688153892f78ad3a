import { retryPause } from '../../shared/domain/notes/outbox.ts'
import { whenBackOnline } from '../transport/connection.ts'

export type Sender = {
  /** Sends what waits, now; while a round is under way, another one follows it. */
  wake: () => void
}

/**
 * Tries again and again until everything has gone: `sendAll` answers false while something is left that another try may deliver.
 * One tab sends at a time where the browser can tell; where it cannot, sending twice stores once.
 */
export const makeSender = (name: string, sendAll: () => Promise<boolean>): Sender => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isAsked = false
  let attempt = 0
  const underLock = async (): Promise<boolean> =>
    typeof navigator.locks === 'undefined'
      ? sendAll()
      : navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? false : sendAll()))

  const round = async (): Promise<void> => {
    clearTimeout(timer)
    isAsked = isRunning
    if (isRunning) return
    isRunning = true
    const isDone = await underLock().catch(() => false)
    isRunning = false
    if (isAsked) return void round()
    if (isDone) attempt = 0
    else timer = setTimeout(() => void round(), retryPause(attempt++, Math.random()))
  }
  const wake = (): void => void round()
  for (const event of ['online', 'pageshow', 'focus']) window.addEventListener(event, wake)
  whenBackOnline(wake)
  return { wake }
}
