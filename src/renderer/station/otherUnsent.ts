import { create } from 'zustand'

/** Photos, votes and hand-overs that only this device has; notes are counted by the outbox. */
export const useOtherUnsent = create<{ count: number }>(() => ({ count: 0 }))

const STORES = ['tavolata-photos', 'tavolata-digests', 'tavolata-votes']

/** Sends what an earlier load of the page left of these, and counts them from now on. They come after the notes, and by themselves. */
export const watchOtherUnsent = async (): Promise<void> => {
  const [photos, digests, votes] = await Promise.all([
    import('../photos/photoQueue.ts'),
    import('../digests/digestDrafts.ts'),
    import('../votes/voteQueue.ts'),
  ])
  const count = (): void =>
    useOtherUnsent.setState({
      count:
        photos.usePhotoQueue.getState().waiting.size +
        digests.useDigestDrafts.getState().waiting.size +
        votes.useGivenVotes.getState().votes.filter((vote) => vote.state !== 'counted').length,
    })
  photos.usePhotoQueue.subscribe(count)
  digests.useDigestDrafts.subscribe(count)
  votes.useGivenVotes.subscribe(count)
  photos.startPhotoQueue()
  digests.startDigests()
  votes.startVoteQueue()
  // What may be needed for the first time when nobody can fetch it any more: the way to save notes, and to take a photo.
  await Promise.all([import('./StationMenuDialog.tsx'), import('../photos/AddPhotoDialog.tsx')])
}

/** Forgets them; a browser that still holds one open forgets it when the page is closed. */
export const forgetOthers = (): void => {
  for (const name of STORES) indexedDB.deleteDatabase(name)
}
