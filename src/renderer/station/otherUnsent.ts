import { create } from 'zustand'

/**
 * Photos, votes and hand-overs that only this device has; notes are counted by the outbox. Until each of their stores has been read
 * nobody knows how many there are: `isKnown` is false, and nothing may be forgotten.
 */
export const useOtherUnsent = create<{ count: number; isKnown: boolean }>(() => ({ count: 0, isKnown: false }))

const STORES = ['tavolata-photos', 'tavolata-digests', 'tavolata-votes']

const watch = async (): Promise<void> => {
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
  const read = await Promise.all([photos.startPhotoQueue(), digests.startDigests(), votes.startVoteQueue()])
  count()
  if (!read.every(Boolean)) throw new Error('A store of this device could not be read.')
  useOtherUnsent.setState({ isKnown: true })
}

let watching: Promise<void> | null = null

/**
 * Sends what an earlier load of the page left of these, and counts them from now on. They come after the notes, and by themselves.
 * Rejects where a part could not be loaded or read; the next call tries again.
 */
export const watchOtherUnsent = (): Promise<void> => {
  watching ??= watch().catch((error: unknown) => {
    watching = null
    throw error
  })
  return watching
}

/** Loads what may be needed for the first time when nobody can fetch it any more: the way to save notes, and to take a photo. */
export const loadForLater = (): Promise<unknown> => Promise.all([import('./StationMenuDialog.tsx'), import('../photos/AddPhotoDialog.tsx')])

/** Forgets them; a browser that still holds one open forgets it when the page is closed. */
export const forgetOthers = (): void => {
  for (const name of STORES) indexedDB.deleteDatabase(name)
}
