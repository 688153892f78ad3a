import type { IncomingMessage, ServerResponse } from 'node:http'
import { cspDirectives, pageSecurityHeaders } from '../../shared/contract/csp.ts'
import type { PageFile } from '../doors/pageFiles.ts'
import { readPageFiles } from '../doors/pageFiles.ts'

/** The page of a station and what belongs to it; the facilitator's own page is not offered here. */
export const stationFiles = (pageDir: string): Map<string, PageFile> => {
  const all = readPageFiles(pageDir)
  const page = all.get('/station.html')
  const files = new Map([...all].filter(([address]) => !address.endsWith('.html')))
  files.delete('/')
  if (page) for (const address of ['/', '/index.html']) files.set(address, page)
  return files
}

/** What the page may do in a browser. It may look for this host at all of its addresses, because laptops change networks. */
export const stationHeaders = (connect: readonly string[]): Record<string, string> => ({
  ...pageSecurityHeaders,
  'content-security-policy': Object.entries(cspDirectives)
    .map(([directive, sources]) => `${directive} ${directive === 'connect-src' ? [sources, ...connect].join(' ') : sources}`)
    .join('; '),
  'cross-origin-resource-policy': 'same-origin',
})

/** A day: the page must open where the host is down. */
const SHELL_CACHE = 'max-age=86400'

/** Answers a GET from the fixed map of files; `connect` are the addresses of the host as `ws://address:port`. */
export const serveStationPage = (
  files: ReadonlyMap<string, PageFile>,
  request: IncomingMessage,
  response: ServerResponse,
  connect: readonly string[],
): void => {
  const path = (request.url ?? '/').split(/[?#]/)[0]!
  const file = files.get(path)
  const headers = { ...stationHeaders(connect), 'x-frame-options': 'DENY' }
  if (path === '/ok') response.writeHead(200, { ...headers, 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('tavolata')
  else if (!file) response.writeHead(404, headers).end()
  else {
    const cache = file.isHashed ? 'public, max-age=31536000, immutable' : SHELL_CACHE
    response.writeHead(200, { ...headers, 'content-type': file.type, 'cache-control': cache, 'content-length': file.body.length })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }
}
