import { parentPort, workerData } from 'node:worker_threads'
import { suggestThemes } from '../../../shared/domain/themes/suggestThemes.ts'
import type { ThemesJob } from './findThemes.ts'

const { notes, languages } = workerData as ThemesJob
parentPort?.postMessage(suggestThemes(notes, languages))
