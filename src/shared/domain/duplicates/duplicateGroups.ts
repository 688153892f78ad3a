import type { Duplicate } from '../records/records.ts'

export type DuplicateGroup = {
  /** Its wording stands for the group. */
  leadId: string
  /** All of them, the lead included, in the order of the notes. */
  memberIds: string[]
}

export type DuplicateGroups = {
  /** In the order of their first notes. */
  groups: DuplicateGroup[]
  /** The note whose wording stands for this one; itself where it is in no group. */
  leadOf: (noteId: string) => string
}

/**
 * Notes that somebody called the same, directly or through others, also through notes that are gone. The lead is whom most of these
 * decisions name as such, and of equals the smallest id: two laptops that joined overlapping groups get one group with one lead.
 */
export const duplicateGroups = (
  noteIdsInOrder: readonly string[],
  duplicates: readonly Pick<Duplicate, 'noteId' | 'otherId' | 'verdict'>[],
): DuplicateGroups => {
  const place = new Map(noteIdsInOrder.map((id, index) => [id, index]))
  const same = duplicates.filter(({ noteId, otherId, verdict }) => verdict === 'same' && noteId !== otherId)
  const neighbours = new Map<string, string[]>()
  const votes = new Map<string, number>()
  const link = (from: string, to: string): void => {
    const known = neighbours.get(from)
    if (known) known.push(to)
    else neighbours.set(from, [to])
  }
  for (const { noteId, otherId } of same) {
    link(noteId, otherId)
    link(otherId, noteId)
    votes.set(noteId, (votes.get(noteId) ?? 0) + 1)
  }

  const leads = new Map<string, string>()
  const groups: DuplicateGroup[] = []
  for (const start of noteIdsInOrder) {
    if (leads.has(start) || !neighbours.has(start)) continue
    const members = new Set([start])
    for (const member of members) for (const other of neighbours.get(member)!) members.add(other)
    const memberIds = [...members].filter((id) => place.has(id)).toSorted((a, b) => place.get(a)! - place.get(b)!)
    const votesFor = (id: string): number => votes.get(id) ?? 0
    const leadId = memberIds.reduce((best, id) =>
      votesFor(id) > votesFor(best) || (votesFor(id) === votesFor(best) && id < best) ? id : best,
    )
    for (const id of members) leads.set(id, leadId)
    if (memberIds.length > 1) groups.push({ leadId, memberIds })
  }
  return { groups, leadOf: (noteId) => leads.get(noteId) ?? noteId }
}
