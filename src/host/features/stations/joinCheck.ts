import type { CheckCode, CheckFinding } from '../../../shared/contract/stations.contract.ts'
import type { AddressKind, StationsDoor } from '../../stationsDoor.ts'

/** What is known when the check begins. */
export type JoinFacts = {
  addresses: readonly { address: string; interface: string; kind: AddressKind }[]
  listening: { address: string; port: number } | null
  problem: ReturnType<StationsDoor['problem']>
  /** Null where we do not listen. */
  probe: { answers: boolean; addressIsHere: boolean; visitors: number } | null
}

const TONE: Record<CheckCode, CheckFinding['tone']> = {
  noNetwork: 'bad',
  notOpen: 'warn',
  portTaken: 'bad',
  addressGone: 'bad',
  linkLocalOnly: 'bad',
  virtualAddress: 'bad',
  loopbackOnly: 'bad',
  silent: 'bad',
  answers: 'good',
  nobodyCame: 'warn',
  firewall: 'warn',
  isolation: 'warn',
  deviceCame: 'good',
  ready: 'good',
}
const ORDER: readonly CheckFinding['tone'][] = ['bad', 'warn', 'good']
const OF_KIND: Partial<Record<AddressKind, CheckCode>> = {
  'link-local': 'linkLocalOnly',
  virtual: 'virtualAddress',
  loopback: 'loopbackOnly',
}

const finding = (code: CheckCode, detail: Record<string, string> = {}): CheckFinding => ({ code, tone: TONE[code], detail })

const beforeOpening = ({ addresses, problem }: JoinFacts): CheckFinding[] => {
  if (problem) return [finding(problem)]
  const kinds = new Set(addresses.map(({ kind }) => kind))
  if (kinds.has('network')) return [finding('notOpen')]
  if (kinds.has('link-local')) return [finding('linkLocalOnly'), finding('notOpen')]
  return [finding(kinds.has('virtual') ? 'virtualAddress' : 'noNetwork')]
}

/** What would keep devices from joining, the worst first; the last word is `ready` only where a device really came. */
export const joinFindings = (facts: JoinFacts): CheckFinding[] => {
  const { addresses, listening, probe } = facts
  if (!listening || !probe) return beforeOpening(facts)
  const at = { address: listening.address, port: String(listening.port) }
  const own = addresses.find(({ address }) => address === listening.address)
  const ofKind = OF_KIND[own?.kind ?? (listening.address.startsWith('127.') ? 'loopback' : 'network')]
  const isReachable = probe.addressIsHere && probe.answers
  const found = [
    ...(probe.addressIsHere ? [] : [finding('addressGone', at)]),
    ...(ofKind ? [finding(ofKind, { ...at, interface: own?.interface ?? '' })] : []),
    ...(probe.answers ? [finding('answers', at)] : [finding('silent', at), finding('firewall', at)]),
    ...(probe.visitors > 0 ? [finding('deviceCame', { count: String(probe.visitors) })] : []),
    ...(isReachable && probe.visitors === 0 ? [finding('nobodyCame', at), finding('firewall', at), finding('isolation', at)] : []),
    ...(isReachable && probe.visitors > 0 && !ofKind ? [finding('ready', at)] : []),
  ]
  return found.toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone))
}
