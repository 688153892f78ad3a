type TrustedTypes = { createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown }

/**
 * The page's policy forbids writing markup from a script. React Aria empties its announcer with `innerHTML = ''`;
 * that, and nothing else, is let through.
 */
export const allowEmptyingOnly = (): void => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) })
}
