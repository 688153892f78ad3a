import type { StageView } from '../../../shared/contract/stage.contract.ts'
import type { Entity } from '../../../shared/domain/records/records.ts'
import { buildStageView } from '../../../shared/domain/stage/buildStageView.ts'
import type { Host } from '../../host.ts'
import { readStageSource } from './stageSource.ts'

/** Times that were promised move on although nobody writes anything. */
const TICK_MS = 20_000

/** However much is written, the projector changes no more often. */
const PAUSE_MS = 300

const SHOWN: ReadonlySet<string> = new Set<Entity | 'everything'>([
  'workshop',
  'session',
  'table',
  'participant',
  'attendance',
  'seatingPlan',
  'note',
  'clock',
  'ballot',
  'vote',
  'everything',
])

const withoutTime = ({ at: _at, ...view }: StageView): string => JSON.stringify(view)

/** The view now, then again whenever it is another one: soon after a commit, and at once where the facilitator chose something. */
export async function* watchStage(
  { store, feed, now }: Pick<Host, 'store' | 'feed' | 'now'>,
  workshopId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<StageView, void> {
  let wake = (): void => {}
  let due = 'now' as 'no' | 'soon' | 'now'
  const ask = (when: 'soon' | 'now'): void => {
    if (due !== 'now') due = when
    wake()
  }
  const stop = feed.listen(({ workshopId: of, topics }) => {
    if (of !== null && of !== workshopId) return
    if (topics.includes('stage')) ask('now')
    else if (topics.some((topic) => SHOWN.has(topic))) ask('soon')
  })
  const tick = setInterval(() => ask('soon'), TICK_MS)
  const abort = (): void => wake()
  signal?.addEventListener('abort', abort)
  let lastAt = 0
  let last = ''
  try {
    for (;;) {
      if (signal?.aborted) return
      const rest = lastAt + PAUSE_MS - performance.now()
      if (due === 'no' || (due === 'soon' && rest > 0)) {
        await new Promise<void>((resolve) => {
          const timer = due === 'no' ? undefined : setTimeout(resolve, rest)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        continue
      }
      due = 'no'
      lastAt = performance.now()
      const view = buildStageView(readStageSource(store.db, workshopId), now())
      const shown = withoutTime(view)
      if (shown === last) continue
      last = shown
      yield view
    }
  } finally {
    clearInterval(tick)
    stop()
    signal?.removeEventListener('abort', abort)
  }
}
