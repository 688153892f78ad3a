import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomLive } from '../places/room/live/useRoomLive.ts'
import { client } from '../transport/api.ts'
import { problemSentence } from '../transport/problemSentence.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import styles from './Messages.module.css'
import { forgetAway, misplaced, useWrittenAway } from './writtenAway.ts'

type RoundMendProps = { live: RoomLive | null; sessionId: string; tableId: string }

/** Without the host the page cannot know that the next round has begun: what was written in it meanwhile can be moved there. */
export function RoundMend({ live, sessionId, tableId }: RoundMendProps) {
  const { t } = useTranslation('station')
  const notes = useWrittenAway((state) => state.notes)
  const [isMoving, setMoving] = useState(false)
  const steps = live?.clocks.find((clock) => clock.sessionId === sessionId && clock.tableId === null)?.steps ?? []
  const found = misplaced(
    notes.filter((note) => note.tableId === tableId),
    steps,
    live?.offset ?? 0,
  )
  if (found === null) return null
  const move = async (): Promise<void> => {
    setMoving(true)
    try {
      for (const id of found.ids) {
        await client.notes.update({ id, fields: { round: found.round } })
        forgetAway([id])
      }
    } catch (error) {
      toast.show({ tone: 'error', message: problemSentence(error) })
    }
    setMoving(false)
  }
  return (
    <section className={styles.message} aria-label={t('mend.title')}>
      <p role="status">{t('mend.about', { count: found.ids.length, round: found.round })}</p>
      <Button size="small" isPending={isMoving} onPress={() => void move()}>
        {t('mend.move', { round: found.round })}
      </Button>
      <Button size="small" variant="quiet" onPress={() => forgetAway(found.ids)}>
        {t('mend.leave')}
      </Button>
    </section>
  )
}
