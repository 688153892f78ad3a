import * as z from 'zod/v4/core'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './station/station.css'
import { showPreferences } from './app/preferences.ts'
import { allowEmptyingOnly } from './app/trustedTypes.ts'
import { takeInvitation } from './station/takeInvitation.ts'

// Before anything else can read the address bar.
const invitation = takeInvitation()
// The page's policy forbids eval, which zod would try. It has to know before the first schema is built, so the rest loads later.
z.config({ jitless: true })
showPreferences()
allowEmptyingOnly()

const { start } = await import('./station/start.tsx')
await start(document.querySelector<HTMLElement>('#root') as HTMLElement, invitation)
