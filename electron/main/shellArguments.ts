import * as z from 'zod'
import { shellLanguages, shellThemes } from '../../src/shared/contract/shellBridge.ts'

const maxFileBytes = 500_000_000

/** What each channel takes, no more and no fewer; the schemas belong to the channels of the same name. */
export const shellArguments = {
  connect: z.tuple([]),
  version: z.tuple([]),
  saveFile: z.tuple([z.string().min(1).max(300), z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxFileBytes)]),
  openExternal: z.tuple([z.string().max(2000)]),
  setTheme: z.tuple([z.enum(shellThemes)]),
  setLanguage: z.tuple([z.enum(shellLanguages)]),
  openStage: z.tuple([z.string().regex(/^[\w-]{1,60}$/)]),
  openedFile: z.tuple([z.boolean()]),
} as const
