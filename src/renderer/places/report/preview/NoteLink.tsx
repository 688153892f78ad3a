import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { harvestAddress, harvestPath } from '../../harvest/filter/harvestQuery.ts'

type Props = { workshopId: string; noteIds: readonly string[]; children: ReactNode; label?: string; className?: string | undefined }

/** More ids than this make an address that is too long to carry. */
const MOST = 200

/** Leads to the notes behind a word or figure of the report. */
export function NoteLink({ workshopId, noteIds, children, label, className }: Props) {
  const [, navigate] = useLocation()
  if (noteIds.length === 0 || noteIds.length > MOST) return <span className={className}>{children}</span>
  const query = { filter: { note: noteIds } }
  return (
    <a
      href={harvestAddress(workshopId, query)}
      aria-label={label}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        navigate(harvestPath(workshopId, query))
      }}
    >
      {children}
    </a>
  )
}
