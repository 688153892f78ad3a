import { fromBase64Url, toBase64Url } from './bytes.ts'

/** Bytes of an invitation's secret: 128 bits. */
export const SECRET_BYTES = 16

/** What an invitation leads to; the device then knows what to ask before it has called anybody. */
export type JoinKind = 'table' | 'stage' | 'check'

/**
 * The part of an invitation's address that browsers never send to anybody. `id` has letters, digits and hyphens only. Only a join check is
 * marked: the other codes stay as short to scan as they can be.
 */
export const joinFragment = (id: string, secret: Uint8Array, kind?: JoinKind): string =>
  `#join=${id}.${toBase64Url(secret)}${kind === 'check' ? '.check' : ''}`

/** Reads an address's fragment back; null where it holds no invitation. */
export const readJoinFragment = (hash: string): { id: string; secret: Uint8Array; isCheck?: true } | null => {
  const [, id, text, mark] = /^#?join=([\w-]{1,60})\.([\w-]{1,60})(\.check)?$/.exec(hash) ?? []
  const secret = text === undefined ? null : fromBase64Url(text)
  return id === undefined || secret?.length !== SECRET_BYTES ? null : { id, secret, ...(mark !== undefined && { isCheck: true }) }
}
