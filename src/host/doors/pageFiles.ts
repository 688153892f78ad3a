import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type PageFile = { body: Buffer; type: string; isHashed: boolean }

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
}

/** The built page as a fixed map from address to bytes: a request can only name what is in it, so no path is ever joined. */
export const readPageFiles = (folder: string): Map<string, PageFile> => {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    files.set(address, { body: readFileSync(path), type, isHashed: address.startsWith('/assets/') })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}
