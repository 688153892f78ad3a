import { isIPv4 } from 'node:net'

export type AddressProblem = 'form' | 'all' | 'broadcast' | 'multicast' | 'port'

/** Why nobody could find us at an address and port, whatever this machine is called in its network; null where it is worth trying. */
export const addressProblem = (address: string, port?: number): AddressProblem | null => {
  if (!isIPv4(address)) return 'form'
  const first = Number(address.split('.')[0])
  if (first === 0) return 'all'
  // RFC 1112, section 4; what lies above is reserved, and its last address is everybody (RFC 919, section 7).
  if (first >= 240) return 'broadcast'
  if (first >= 224) return 'multicast'
  return port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535) ? null : 'port'
}
