/** Crockford's alphabet (crockford.com/base32.html): no I, L, O or U, so that nothing is read for something else. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a scanner reads before a code of ours, so that any other code in the room is told apart. */
export const CODE_PREFIX = 'TAVOLATA:'
