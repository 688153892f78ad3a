import { isIPv4 } from 'node:net'
import { hostname } from 'node:os'

export type Listening = { address: string; port: number }

/** `http://…` of every name under which this host answers there. A name that only resolves to us (DNS rebinding) is not among them. */
export const ownOrigins = ({ address, port }: Listening, name = hostname()): string[] => {
  const local = name.split('.')[0]!.toLowerCase()
  const names = [address, ...(local === '' ? [] : [`${local}.local`]), ...(address.startsWith('127.') ? ['127.0.0.1', 'localhost'] : [])]
  return [...new Set(names)].map((known) => `http://${known}${port === 80 ? '' : `:${port}`}`)
}

/** An IPv4 address of a device as it is written everywhere here, also where Node writes it as IPv6. */
export const plainAddress = (address: string | undefined): string => {
  const bare = (address ?? '').replace(/^::ffff:/, '')
  // One device has a whole network of 2^64 addresses in IPv6.
  return isIPv4(bare) ? bare : bare.split(':').slice(0, 4).join(':')
}
