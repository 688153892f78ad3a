import { join } from 'node:path'
import { newestBackups } from '../../host.ts'

const LISTED = 3

/** The newest backups of a data folder, each with the command that brings it back, for somebody whose data does not open. */
export const backupAdvice = (dataDir: string): string => {
  const backups = newestBackups(dataDir, LISTED)
  if (backups.length === 0) return `There is no backup in ${join(dataDir, 'backups')}.`
  const lines = backups.map(
    ({ file, at, workshops, notes }) =>
      `  ${at}, ${workshops} workshops, ${notes} notes:\n    tavolata --data "${dataDir}" restore "${file}"`,
  )
  return ['The newest backups, each with the command that brings it back:', ...lines].join('\n')
}
