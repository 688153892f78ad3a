import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { fromBase64Url, joinBytes, toBase64Url } from '../../shared/domain/channel/bytes.ts'

export type MachineKey = {
  /** A text that only this machine can open again. */
  seal: (secret: Uint8Array) => string
  /** Null where another machine sealed it, or somebody changed it. */
  open: (sealed: string) => Uint8Array | null
}

const KEY_BYTES = 32
const NONCE_BYTES = 24

const placeOf = ({ dev, ino, birthtimeMs }: Stats): string => `${dev}:${ino}:${birthtimeMs}`

const readKey = (file: string): Uint8Array | null => {
  try {
    const [place, text] = readFileSync(file, 'utf8').trim().split('\n')
    const key = fromBase64Url(text ?? '')
    // A copy of the folder elsewhere lies at another place of a disk than it says inside.
    return place === placeOf(statSync(file)) && key?.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}

const makeKey = (file: string): Uint8Array => {
  const key = new Uint8Array(randomBytes(KEY_BYTES))
  const opened = openSync(file, 'w', 0o600)
  try {
    // Where the file was there before, its permissions stay as they were.
    chmodSync(file, 0o600)
    writeFileSync(opened, `${placeOf(fstatSync(opened))}\n${toBase64Url(key)}\n`)
  } finally {
    closeSync(opened)
  }
  return key
}

/**
 * The key under which secrets of devices lie in the data file. It lies beside that file and in no copy of it: a backup restored on the
 * same machine goes on with the devices it knows, one that was carried elsewhere knows none of them.
 */
export const openMachineKey = (file: string): MachineKey => {
  const key = readKey(file) ?? makeKey(file)
  return {
    seal: (secret) => {
      const nonce = new Uint8Array(randomBytes(NONCE_BYTES))
      return toBase64Url(joinBytes(nonce, xchacha20poly1305(key, nonce).encrypt(secret)))
    },
    open: (sealed) => {
      const bytes = fromBase64Url(sealed)
      if (!bytes || bytes.length < NONCE_BYTES) return null
      try {
        return xchacha20poly1305(key, bytes.subarray(0, NONCE_BYTES)).decrypt(bytes.subarray(NONCE_BYTES))
      } catch {
        return null
      }
    },
  }
}
