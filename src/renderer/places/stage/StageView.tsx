import { useTranslation } from 'react-i18next'
import { Spinner } from '../../ui/Spinner.tsx'
import { useRoomLive } from '../room/live/useRoomLive.ts'
import { Messages } from './parts/Messages.tsx'
import { SpokenTime } from './parts/SpokenTime.tsx'
import { useStepWords } from './parts/useStepWords.ts'
import { SceneOf } from './SceneOf.tsx'
import { momentOf } from './stageMoment.ts'
import styles from './StageView.module.css'
import { useStageLive } from './useStageLive.ts'
import { useStageScheme } from './useStageScheme.ts'
import { useStageTitle } from './useStageTitle.ts'

/** The projector's view: fills the window, follows the room by itself, and has nothing to click. */
export function StageView({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('stage')
  const { view, trouble } = useStageLive(workshopId)
  const live = useRoomLive(workshopId)
  const words = useStepWords()
  useStageTitle(view?.workshopTitle)
  const scheme = view?.settings.scheme ?? 'dark'
  useStageScheme(scheme)
  const moment = view && momentOf(view, live)
  const note = trouble && t(`trouble.${trouble}`)
  return (
    <div className={styles.stage} data-scheme={scheme}>
      <div className={styles.inner}>
        <Messages messages={moment?.messages ?? []} vote={moment?.vote ?? null} />
        <main className={styles.scene}>{moment ? <SceneOf moment={moment} /> : note ? <h1>{note}</h1> : <Spinner />}</main>
        {moment ? <SpokenTime key={spokenKey(moment.step)} step={moment.step} what={words(moment)} offset={moment.offset} /> : null}
        {moment && note ? (
          <p className={styles.trouble} role="status">
            {note}
          </p>
        ) : null}
      </div>
    </div>
  )
}

const spokenKey = (step: { kind: string; round: number; startedAt: string } | null): string =>
  step === null ? '' : `${step.kind} ${step.round} ${step.startedAt}`
