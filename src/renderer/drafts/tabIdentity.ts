import { v7 as newId } from 'uuid'

/** Time that other tabs get to say that they are there. */
const ANSWER_MS = 120
const KEY = 'tavolata.tab'

type Call = { type: 'who'; nonce: string; tab: string } | { type: 'here'; tab: string }

/** This tab's name for its drafts, and the other tabs of this browser that are open. */
export type TabIdentity = { tab: string; others: ReadonlySet<string> }

const stored = (): string | null => {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

const store = (tab: string): void => {
  try {
    sessionStorage.setItem(KEY, tab)
  } catch {
    // A tab without session storage gets a new name after a reload; its draft is then offered back as an orphan.
  }
}

/**
 * Finds a name that survives a reload of this tab and that no other open tab has: duplicating a tab copies its session
 * storage, so the others are asked first.
 */
const claim = async (): Promise<TabIdentity> => {
  const own = { tab: stored() ?? newId(), nonce: newId(), settled: false }
  const others = new Set<string>()
  if (typeof BroadcastChannel !== 'undefined') {
    const channel = new BroadcastChannel('tavolata-tabs')
    channel.addEventListener('message', (event: MessageEvent<Call>) => {
      const call = event.data
      if (call.type === 'here') others.add(call.tab)
      else if (own.settled || own.tab !== call.tab || own.nonce < call.nonce) {
        channel.postMessage({ type: 'here', tab: own.tab } satisfies Call)
      }
    })
    channel.postMessage({ type: 'who', nonce: own.nonce, tab: own.tab } satisfies Call)
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
  }
  if (others.has(own.tab)) own.tab = newId()
  own.settled = true
  store(own.tab)
  return { tab: own.tab, others }
}

let claimed: Promise<TabIdentity> | null = null

/** The identity of this tab, found out once per page. */
export const tabIdentity = (): Promise<TabIdentity> => (claimed ??= claim())
