import { fromBase64Url, toBase64Url } from './bytes.ts'

/** Bytes of an invitation's secret: 128 bits. */
export const SECRET_BYTES = 16

/** The part of an invitation's address that browsers never send to anybody. `id` has letters, digits and hyphens only. */
export const joinFragment = (id: string, secret: Uint8Array): string => `#join=${id}.${toBase64Url(secret)}`

/** Reads an address's fragment back; null where it holds no invitation. */
export const readJoinFragment = (hash: string): { id: string; secret: Uint8Array } | null => {
  const [, id, text] = /^#?join=([\w-]{1,60})\.([\w-]{1,60})$/.exec(hash) ?? []
  const secret = text === undefined ? null : fromBase64Url(text)
  return id === undefined || secret?.length !== SECRET_BYTES ? null : { id, secret }
}
