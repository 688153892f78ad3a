/** The one-time key in a fragment such as `#key=…`, or null. */
export const keyInFragment = (fragment: string): string | null => new URLSearchParams(fragment.replace(/^#/, '')).get('key')
