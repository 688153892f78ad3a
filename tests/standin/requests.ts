import type { BrowserContext, Request as BrowserRequest, Route } from 'playwright-core'
import { cancelledBySession } from './desktopServices.ts'
import { fromBrowserUrl, handlerOf } from './schemes.ts'
import { report } from './testLine.ts'

/** Asks the window whether one of its frames may go to an address. */
export type NavigationJudge = (url: string, mainFrame: boolean) => boolean

/** Sends every request of the window's pages to Electron's questions first, then to the scheme's handler or the net. */
export async function routeRequests(context: BrowserContext, mayNavigate: NavigationJudge): Promise<void> {
  await context.route('**/*', async (route, request) => {
    const url = fromBrowserUrl(request.url())
    if (request.isNavigationRequest() && !isNavigationWanted(request, url, mayNavigate)) await route.abort('aborted')
    else if (handlerOf(request.url()) !== null) await answer(route, request, url)
    else if (cancelledBySession(url)) await route.abort('blockedbyclient')
    else {
      report('request.leftTheApp', url)
      await route.abort('internetdisconnected')
    }
  })
}

function isNavigationWanted(request: BrowserRequest, url: string, mayNavigate: NavigationJudge): boolean {
  try {
    return mayNavigate(url, request.frame().parentFrame() === null)
  } catch {
    // A popup has no frame yet; the window is asked about it when its page appears.
    return false
  }
}

async function answer(route: Route, request: BrowserRequest, url: string): Promise<void> {
  const handler = handlerOf(request.url())
  const response = await handler?.(asRequest(url, request.method()))
  if (response === undefined) return await route.abort('failed')
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

// Node's Request tidies an address; the handler must see it as the page sent it.
function asRequest(url: string, method: string): Request {
  const request = new Request('http://standin.invalid/', { method })
  Object.defineProperty(request, 'url', { value: url })
  return request
}
