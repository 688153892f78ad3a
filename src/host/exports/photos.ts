/** The pictures of photo blocks by their hash, as JPEG. */
export type Photos = ReadonlyMap<string, Uint8Array>
