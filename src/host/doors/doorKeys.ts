import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export type DoorKeys = {
  /** A key for one browser, to be carried in an address fragment. Spent by its first use. */
  issue: () => string
  /** Exchanges a key for a session token, or nothing. */
  redeem: (key: string) => string | null
  isOpen: (token: string | undefined) => boolean
}

const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const secret = (): string => randomBytes(16).toString('base64url')

const take = (set: Set<string>, value: string): boolean => {
  const hash = digest(value)
  for (const known of set) if (timingSafeEqual(Buffer.from(known), Buffer.from(hash))) return set.delete(known)
  return false
}

/** Who may come in through the loopback door. Only hashes are kept; all of it ends with the process. */
export const createDoorKeys = (): DoorKeys => {
  const keys = new Set<string>()
  const sessions = new Set<string>()
  return {
    issue: () => {
      const key = secret()
      keys.add(digest(key))
      return key
    },
    redeem: (key) => {
      if (!take(keys, key)) return null
      const token = secret()
      sessions.add(digest(token))
      return token
    },
    isOpen: (token) => token !== undefined && sessions.has(digest(token)),
  }
}
