import type { DesktopTextKey } from './desktopText.ts'

/** Why there is no host: it could not open the data, or it died too often. */
export type HostTrouble = { kind: 'failed'; code: string } | { kind: 'died' }

/** Error codes of the host that have a sentence of their own here. */
export const explainedCodes = ['ALREADY_OPEN', 'NEWER_VERSION', 'DAMAGED', 'DISK_FULL', 'READ_ONLY', 'NOT_OURS'] as const

/** The sentence that tells why there is no host; a code without one of its own is named in it. */
export function troubleSentence(trouble: HostTrouble): { key: DesktopTextKey; code: string } {
  if (trouble.kind === 'died') return { key: 'trouble.died', code: '' }
  const code = explainedCodes.find((known) => known === trouble.code)
  return { key: `trouble.failed.${code ?? 'OTHER'}`, code: trouble.code }
}
