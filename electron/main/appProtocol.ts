import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pageSecurityHeaders } from '../../src/shared/contract/csp.ts'
import { fileForAppUrl } from './security/appPaths.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Answers `app://workshop/…` with the renderer's static files and nothing else: GET only, known types only, 404 for
 * every address that names no such file. The files are public; what a page may do comes with its port, not from here.
 */
export function createAppResponder(root: string): (request: Request) => Promise<Response> {
  return async function respond(request) {
    if (request.method !== 'GET') return refusal(405)
    const file = fileForAppUrl(request.url, root)
    const contentType = file === null ? undefined : contentTypes[path.extname(file)]
    if (file === null || contentType === undefined) return refusal(404)
    try {
      const body = new Uint8Array(await readFile(file))
      return new Response(body, { headers: { ...pageSecurityHeaders, 'content-type': contentType } })
    } catch {
      return refusal(404)
    }
  }
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: pageSecurityHeaders })
}
