import { randomBytes } from 'node:crypto'

/** `bytes` of the operating system's randomness, as hexadecimal text. */
export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex')
