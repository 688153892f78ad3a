import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

const sync = (path: string, flags: 'r' | 'r+'): void => {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Waits until the bytes of a file are on the disk. Windows syncs only what was opened for writing. */
export const syncFile = (file: string): void => sync(file, 'r+')

/** Waits until the names in the folder of `file` are on the disk. Windows has no such call and needs none. */
export const syncFolderOf = (file: string): void => {
  if (process.platform !== 'win32') sync(dirname(file), 'r')
}
