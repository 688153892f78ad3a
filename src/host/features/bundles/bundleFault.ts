import { Fault } from '../../fault.ts'

/**
 * Why a file is refused whole. notOne: no bundle at all; cut: its end is missing; altered: a byte is not as it was written; counts: its
 * own count or hash does not fit; foreign: a line that Tavolata does not write; tooMuch: more than the part of a table may carry.
 */
export const BUNDLE_REFUSALS = ['notOne', 'cut', 'altered', 'counts', 'foreign', 'tooMuch'] as const
export type BundleRefusal = (typeof BUNDLE_REFUSALS)[number]

const CONTEXT: Record<BundleRefusal, string> = {
  notOne: 'bundle',
  cut: 'bundleCut',
  altered: 'bundleAltered',
  counts: 'bundleCounts',
  foreign: 'bundleForeign',
  tooMuch: 'bundleTooMuch',
}

/** UNREADABLE_FILE with the sentence about bundles; nothing has been written when it is thrown. */
export class BundleFault extends Fault {
  constructor(refusal: BundleRefusal, cause?: unknown) {
    super('UNREADABLE_FILE', { context: CONTEXT[refusal], reason: refusal }, cause)
  }
}
