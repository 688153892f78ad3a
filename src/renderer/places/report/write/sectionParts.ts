/** Front matter stands before the first chapter and annexes after the last, wherever somebody puts them. */
const FRONT: readonly string[] = ['document', 'lists']
const ANNEXES: readonly string[] = ['agenda', 'topics', 'quotes', 'photos', 'participant-list', 'annex']

/** 0: before the chapters; 1: a chapter; 2: an annex. A section moves within its part. */
export const partOf = (sectionId: string): 0 | 1 | 2 => (FRONT.includes(sectionId) ? 0 : ANNEXES.includes(sectionId) ? 2 : 1)
