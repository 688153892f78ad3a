import { parentPort, workerData } from 'node:worker_threads'
import { matchPeople } from '../../../shared/domain/people/import/matchPeople.ts'
import type { Participant } from '../../../shared/domain/records/records.ts'
import { toFault } from '../../fault.ts'
import type { ThreadAnswer } from '../../spreadsheets/runInThread.ts'
import { readPeopleFile } from './peopleFile.ts'
import type { PeopleFile, PeopleJob } from './peopleFile.ts'
import { previewOf } from './peoplePreview.ts'
import type { PeoplePreview } from './peoplePreview.ts'

/** With those who are known the thread compares as well and answers with a preview; without them it answers with all people of the file. */
export type ThreadJob = PeopleJob & { known: readonly Participant[] | null }

const answerTo = async (job: ThreadJob): Promise<ThreadAnswer<PeopleFile | PeoplePreview>> => {
  try {
    const file = await readPeopleFile(job)
    return { done: job.known === null ? file : previewOf(file, matchPeople(file.people, job.known)) }
  } catch (error) {
    const { code, detail } = toFault(error)
    if (code === 'INTERNAL') throw error
    return { fault: { code, detail } }
  }
}

parentPort?.postMessage(await answerTo(workerData as ThreadJob))
