import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'
import { hostEntry } from './servedHost.ts'

/** Says in one sentence what is missing, before thirty tests say it each in their own way. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of a global setup.
export default function needChromium(): void {
  if (!existsSync(chromiumPath)) {
    throw new Error(
      `The page tests need Chromium, and there is none at ${chromiumPath}: install the Debian package "chromium" (apt-get install chromium) or set CHROMIUM_PATH.`,
    )
  }
  if (!existsSync(hostEntry)) throw new Error(`The page tests run what was built, and ${hostEntry} is missing: run "npm run build" first.`)
}
