/** What a stored photo of a flipchart may be at most; a device scales down to `SCALED_SIDE` before it sends. */
export const MAX_PHOTO_BYTES = 1_500_000
export const MAX_PHOTO_SIDE = 4096
export const SCALED_SIDE = 1600

/** What a device takes in to scale down: a picture of a good phone, and nothing that would freeze the page. */
export const MAX_FILE_BYTES = 40_000_000
export const MAX_FILE_PIXELS = 64_000_000
export const MAX_FILE_SIDE = 20_000

/** Bytes per part on the way between device and host; in base64 a part and its envelope fit one frame. */
export const PART_BYTES = 132_000
