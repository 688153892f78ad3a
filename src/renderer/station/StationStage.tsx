import { StageView } from '../places/stage/StageView.tsx'

/** A device that shows the stage to the room. */
export function StationStage({ workshopId }: { workshopId: string }) {
  return <StageView workshopId={workshopId} />
}
