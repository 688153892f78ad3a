import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { EMPTY_WORDS } from '../../shared/domain/digests/digestWords.ts'
import type { DigestWords } from '../../shared/domain/digests/digestWords.ts'
import { digestId } from '../../shared/domain/records/defaults.ts'
import type { Digest } from '../../shared/domain/records/records.ts'
import { api } from '../transport/api.ts'
import { startDigests, typeDigest, useDigestDrafts } from './digestDrafts.ts'
import type { WaitingDigest } from './digestDrafts.ts'

export type DigestState = 'empty' | 'typing' | 'device' | 'page' | 'refused' | 'host'
export type TableDigest = { round: number; words: DigestWords; state: DigestState; stored: Digest | null; waiting: WaitingDigest | null }

/** The digests of a table as this device knows them, by round: the host's, and over them what was typed here. */
export const useDigests = (tableId: string): ReadonlyMap<number, TableDigest> => {
  useEffect(() => void startDigests(), [])
  const { data } = useQuery(api.digests.ofTable.queryOptions({ input: { tableId } }))
  const drafts = useDigestDrafts((state) => state.waiting)
  return useMemo(() => {
    const waiting = [...drafts.values()].filter((draft) => draft.tableId === tableId)
    const rounds = new Set([...(data ?? []), ...waiting].map(({ round }) => round))
    return new Map(
      [...rounds].map((round) => {
        const id = digestId(tableId, round)
        return [round, shown(round, data?.find((one) => one.id === id) ?? null, waiting.find((one) => one.id === id) ?? null)]
      }),
    )
  }, [data, drafts, tableId])
}

const shown = (round: number, stored: Digest | null, waiting: WaitingDigest | null): TableDigest => {
  const { headline, points, disagreement, readBack } = { ...EMPTY_WORDS, ...stored, ...waiting?.fields }
  const isWaiting = waiting !== null && Object.keys(waiting.fields).length > 0
  const state = isWaiting ? (waiting.refused === null ? waiting.at : 'refused') : stored === null ? 'empty' : 'host'
  return { round, words: { headline, points, disagreement, readBack }, state, stored, waiting }
}

/** One digest, and how to write in it. */
export const useDigest = (tableId: string, round: number): TableDigest & { type: (fields: Partial<DigestWords>) => void } => {
  const digest = useDigests(tableId).get(round) ?? shown(round, null, null)
  return { ...digest, type: (fields) => typeDigest({ tableId, round }, fields, digest.stored?.heads ?? []) }
}
