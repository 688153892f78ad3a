/** The same on every machine, so that two organisers who write the same section meet in one record. */
export const reportTextId = (workshopId: string, section: string): string => `${workshopId}:${section}`
