import { parentPort, workerData } from 'node:worker_threads'
import { suggestDuplicates } from '../../../shared/domain/duplicates/suggestDuplicates.ts'
import type { DuplicatesJob } from './findDuplicates.ts'

const { notes, duplicates, languages } = workerData as DuplicatesJob
parentPort?.postMessage(suggestDuplicates(notes, duplicates, languages))
