import { BeforeScene } from './scenes/BeforeScene.tsx'
import { HarvestScene } from './scenes/HarvestScene.tsx'
import { NowScene } from './scenes/NowScene.tsx'
import { ReportBackScene } from './scenes/ReportBackScene.tsx'
import { SeatingScene } from './scenes/SeatingScene.tsx'
import { VotesScene } from './scenes/VotesScene.tsx'
import type { StageMoment } from './stageMoment.ts'

/** Draws the scene of the moment. */
export function SceneOf({ moment }: { moment: StageMoment }) {
  const { scene, view } = moment
  if (scene === 'blank') return null
  if (scene === 'votes') return <VotesScene moment={moment} />
  if (scene === 'harvest') return <HarvestScene moment={moment} />
  if (view.session === null) return <BeforeScene moment={moment} />
  if (scene === 'seating') return <SeatingScene moment={moment} />
  if (scene === 'report-back') return <ReportBackScene moment={moment} />
  if (scene === 'now' && moment.step !== null) return <NowScene moment={moment} />
  return view.seating ? <SeatingScene moment={moment} /> : <BeforeScene moment={moment} />
}
