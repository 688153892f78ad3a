import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { setConnection } from './connection.ts'
import { createStreamLink, STREAMS } from './streamLink.ts'
import { keyInFragment } from './keyInFragment.ts'

/** A header that no foreign page can send without asking first: it keeps other sites from calling the host. */
const OURS = { 'x-tavolata': '1' }

/** What a browser sends for a page that is gone is limited to 64 KiB in all; these are the words that people type. */
const KEEPALIVE_LETTERS = 8_000
const TYPED = new Set(['workshops.update', 'agenda.updateSession', 'agenda.updateTable', 'participants.update', 'harvest.saveReportText'])
const outlivesPage = (path: readonly string[], input: unknown): boolean =>
  TYPED.has(path.join('.')) && JSON.stringify(input).length < KEEPALIVE_LETTERS

/** Hands the key of the address to the host for a session cookie, and takes it out of the address bar. */
async function enter(): Promise<'entered' | 'refused' | 'nothing'> {
  const key = keyInFragment(location.hash)
  if (key === null) return 'nothing'
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  const answer = await fetch('/door/session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...OURS, 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  })
  return answer.ok ? 'entered' : 'refused'
}

/**
 * Link to the host over HTTP on the address that served this page. A key that was used before is no reason to give up,
 * because this browser may have been let in with it: only a refused call is.
 */
export function createHttpLink(): ClientLink<Record<never, never>> {
  // The newest address, opened in a tab that shows an older one, changes the fragment only.
  window.addEventListener('hashchange', () => {
    if (keyInFragment(location.hash) !== null) location.reload()
  })
  const door = enter().catch(() => 'nothing' as const)
  const calls = new RPCLink({
    url: `${location.origin}/rpc`,
    headers: OURS,
    fetch: async (request, init, _options, path, input) => {
      const entry = await door
      const answer = await fetch(request, { ...init, credentials: 'same-origin', keepalive: outlivesPage(path, input) })
      if (answer.status === 401) setConnection({ refused: entry === 'refused' ? 'key' : 'session' })
      return answer
    },
  })
  const streams = createStreamLink(door, calls)
  return { call: (path, input, options) => (STREAMS.has(path.join('.')) ? streams : calls).call(path, input, options) }
}
