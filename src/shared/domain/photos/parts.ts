import { PART_BYTES } from './limits.ts'

/** How many parts a photo of so many bytes travels in. */
export const partCount = (bytes: number): number => Math.max(1, Math.ceil(bytes / PART_BYTES))

/** One part of the whole, counted from 0. */
export const partOf = (bytes: Uint8Array, part: number): Uint8Array => bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)
