import { Counts } from '../parts/Counts.tsx'
import { FitText } from '../parts/FitText.tsx'
import { NewestNotes } from '../parts/NewestNotes.tsx'
import { NextLine } from '../parts/NextLine.tsx'
import { SceneHead } from '../parts/SceneHead.tsx'
import { TableTimers } from '../parts/TableTimers.tsx'
import { TimeLeft } from '../parts/TimeLeft.tsx'
import { useStepWords } from '../parts/useStepWords.ts'
import type { StageMoment } from '../stageMoment.ts'
import styles from './NowScene.module.css'
import { TableTopics } from './TableTopics.tsx'

/** From this many letters on a question gets the whole width, and the time a smaller place above it. */
const LONG = 200

/** What now, how long, where next. */
export function NowScene({ moment }: { moment: StageMoment }) {
  const words = useStepWords()
  const { view, step, offset } = moment
  const { session } = view
  if (session === null || step === null) return null
  const question = session.question.trim()
  const topics = question === '' ? session.tables.filter(({ title }) => title !== '') : []
  // What the facilitator says comes before what was noted.
  const isTold = moment.messages.length > 0
  // Where much else is to be read the time moves up, so that the question keeps its width.
  const isWide = question.length > LONG || topics.length > 6 || (view.newest.length > 0 && !isTold)
  return (
    <div className={styles.scene}>
      <SceneHead
        now={words(moment)}
        within={question === '' ? view.workshopTitle : session.title}
        side={isWide ? <TimeLeft step={step} offset={offset} size="small" /> : null}
      />
      <div className={styles.body} data-wide={isWide ? '' : undefined}>
        {topics.length > 1 ? (
          <TableTopics title={session.title} tables={topics} />
        ) : (
          <FitText as="h1" text={question || session.title} most={isWide ? 4.4 : 5.4} least={2.4} />
        )}
        {isWide ? null : (
          <div className={styles.time}>
            <TimeLeft step={step} offset={offset} />
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <TableTimers timers={moment.timers} offset={offset} />
        {isTold ? null : <Counts view={view} />}
        {isTold ? null : <NewestNotes notes={view.newest} />}
        <NextLine moment={moment} />
      </div>
    </div>
  )
}
