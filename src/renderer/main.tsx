import * as z from 'zod/v4/core'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import { showPreferences } from './app/preferences.ts'
import { allowEmptyingOnly } from './app/trustedTypes.ts'

// The page's policy forbids eval, which zod would try. It has to know before the first schema is built, so the rest loads later.
z.config({ jitless: true })
showPreferences()
allowEmptyingOnly()

const { start } = await import('./app/start.tsx')
await start(document.querySelector<HTMLElement>('#root') as HTMLElement)
