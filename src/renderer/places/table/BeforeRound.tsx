import { EarlierRounds } from '../../digests/EarlierRounds.tsx'
import { PhotoStrip } from '../../photos/PhotoStrip.tsx'

type BeforeRoundProps = { workshopId: string; tableId: string; round: number }

/** What the guests of a round find at the table: what the rounds before hand over, and the photos. */
export function BeforeRound({ workshopId, tableId, round }: BeforeRoundProps) {
  return (
    <>
      <EarlierRounds tableId={tableId} round={round} />
      <PhotoStrip workshopId={workshopId} tableId={tableId} />
    </>
  )
}
