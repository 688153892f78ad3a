/** An address as people type it: without what browsers add by themselves. */
export const shortAddress = (url: string): string => url.replace(/\/$/, '')
