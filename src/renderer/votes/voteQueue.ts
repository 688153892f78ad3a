import { create } from 'zustand'
import { retryPause } from '../../shared/domain/notes/outbox.ts'
import type { Ballot } from '../../shared/domain/records/records.ts'
import type { Mark } from '../../shared/domain/votes/marks.ts'
import { newVoteId } from '../../shared/domain/votes/voteIds.ts'
import { client } from '../transport/api.ts'
import { whenBackOnline } from '../transport/connection.ts'
import { isAnswer, problemOf } from '../transport/problem.ts'
import { dropVote, keepVote, keptVotes } from './voteStore.ts'
import type { GivenVote } from './voteStore.ts'

/** A host that says nothing for this long is away; the vote is sent again and counted once. */
const ANSWER_MS = 10_000
/** Answers that stay the same however often one asks. */
const FINAL = new Set(['INVALID', 'NOT_FOUND', 'TOO_LARGE'])

/** The votes given on this device. `isKept` is false where the device keeps nothing beyond this page. */
export const useGivenVotes = create<{ votes: readonly GivenVote[]; isKept: boolean }>(() => ({ votes: [], isKept: true }))

const show = (vote: GivenVote): void =>
  useGivenVotes.setState(({ votes }) => ({
    votes: votes.some((other) => other.id === vote.id) ? votes.map((other) => (other.id === vote.id ? vote : other)) : [...votes, vote],
  }))

const write = async (vote: GivenVote): Promise<void> => {
  try {
    await keepVote(vote)
  } catch {
    useGivenVotes.setState({ isKept: false })
  }
  show(vote)
}

const send = async (vote: GivenVote): Promise<'sent' | 'later'> => {
  const { id, ballotId, tableId, marks } = vote
  try {
    await client.ballots.cast({ id, ballotId, tableId, marks }, { signal: AbortSignal.timeout(ANSWER_MS) })
    await write({ ...vote, marks: [], state: 'counted' })
  } catch (error) {
    const { code, detail } = problemOf(error)
    if (!isAnswer(error) || !FINAL.has(code)) return 'later'
    await write({ ...vote, state: 'refused', reason: String(detail['context'] ?? '') })
  }
  return 'sent'
}

let timer: ReturnType<typeof setTimeout> | undefined
let attempt = 0
let sending: Promise<void> = Promise.resolve()

const sendAll = async (): Promise<void> => {
  clearTimeout(timer)
  for (const vote of useGivenVotes.getState().votes.filter((each) => each.state === 'waiting')) {
    if ((await send(vote)) === 'sent') continue
    timer = setTimeout(() => void sendVotes(), retryPause(attempt++, Math.random()))
    return
  }
  attempt = 0
}

/** Sends what waits, one vote after the other. */
export const sendVotes = (): Promise<void> => (sending = sending.then(sendAll, sendAll))

/** Takes a vote: it is on this device when this resolves, and goes to the host by itself. */
export const giveVote = async (ballot: Ballot, tableId: string, marks: Mark[]): Promise<void> => {
  const vote = { id: newVoteId(ballot.voters), ballotId: ballot.id, tableId, marks }
  await write({ ...vote, givenAt: new Date().toISOString(), state: 'waiting', reason: '' })
  void sendVotes()
}

/** Tries a refused vote again, for instance because its ballot is open once more. */
export const retryVote = async (vote: GivenVote): Promise<void> => {
  await write({ ...vote, state: 'waiting', reason: '' })
  void sendVotes()
}

/** Lets go of a vote that will not be counted. */
export const discardVote = async ({ id }: GivenVote): Promise<void> => {
  useGivenVotes.setState(({ votes }) => ({ votes: votes.filter((vote) => vote.id !== id) }))
  await dropVote(id).catch(() => undefined)
}

let started = false
let reading: Promise<boolean> | null = null

const readFirst = async (): Promise<boolean> => {
  const kept = await keptVotes(Date.now()).catch(() => null)
  if (kept === null) {
    reading = null
    useGivenVotes.setState({ isKept: false })
    return false
  }
  useGivenVotes.setState(({ votes }) => ({ votes: [...kept.filter(({ id }) => !votes.some((vote) => vote.id === id)), ...votes] }))
  void sendVotes()
  return true
}

/** Reads what this device still has and goes on sending for the life of the page. Answers whether it could be read. */
export const startVoteQueue = (): Promise<boolean> => {
  if (!started) {
    started = true
    whenBackOnline(() => void sendVotes())
    for (const event of ['online', 'pageshow', 'focus']) window.addEventListener(event, () => void sendVotes())
  }
  return (reading ??= readFirst())
}
