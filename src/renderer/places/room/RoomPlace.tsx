import { Spinner } from '../../ui/Spinner.tsx'

/** The live session. */
export function RoomPlace({ workshopId }: { workshopId: string }) {
  return <Spinner key={workshopId} />
}
