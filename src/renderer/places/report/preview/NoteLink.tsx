import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { client } from '../../../transport/api.ts'
import { harvestAddress, harvestPath } from '../../harvest/filter/harvestQuery.ts'

type Props = { workshopId: string; noteIds: readonly string[]; children: ReactNode; label?: string; className?: string | undefined }

/** More ids than this make an address that is too long to carry. */
const MOST = 200

/** True where the report holds several workshops, so that a note may be in another one than the first. */
export const SeveralWorkshops = createContext(false)

/** Leads to the notes behind a word or figure of the report. */
export function NoteLink({ workshopId, noteIds, children, label, className }: Props) {
  const [, navigate] = useLocation()
  const isOneOfSeveral = useContext(SeveralWorkshops)
  if (noteIds.length === 0 || noteIds.length > MOST) return <span className={className}>{children}</span>
  const query = { filter: { note: noteIds } }
  const go = async (): Promise<void> => {
    const [first] = noteIds
    const home = isOneOfSeveral && first !== undefined ? await client.notes.get({ id: first }).catch(() => null) : null
    navigate(harvestPath(home?.workshopId ?? workshopId, query))
  }
  return (
    <a
      href={harvestAddress(workshopId, query)}
      aria-label={label}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        void go()
      }}
    >
      {children}
    </a>
  )
}
