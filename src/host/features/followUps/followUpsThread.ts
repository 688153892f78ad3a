import { parentPort, workerData } from 'node:worker_threads'
import { suggestFollowUps } from '../../../shared/domain/projects/suggestFollowUps.ts'
import type { FollowUpsJob } from './findFollowUps.ts'

const { earlier, later, decided } = workerData as FollowUpsJob
parentPort?.postMessage(suggestFollowUps(earlier, later, decided))
