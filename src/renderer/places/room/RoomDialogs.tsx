import { lazy, Suspense } from 'react'
import { useRoomView } from './roomView.ts'

const DIALOGS = {
  messages: lazy(async () => ({ default: (await import('./messages/MessagesDialog.tsx')).MessagesDialog })),
  late: lazy(async () => ({ default: (await import('./late/LateNotesDialog.tsx')).LateNotesDialog })),
  digests: lazy(async () => ({ default: (await import('./handover/DigestsDialog.tsx')).DigestsDialog })),
  shift: lazy(async () => ({ default: (await import('./agenda/ShiftDialog.tsx')).ShiftDialog })),
  timer: lazy(async () => ({ default: (await import('./clock/TimerDialog.tsx')).TimerDialog })),
  stage: lazy(async () => ({ default: (await import('./panels/StageDialog.tsx')).StageDialog })),
  stations: lazy(async () => ({ default: (await import('./panels/StationsDialog.tsx')).StationsDialog })),
  votes: lazy(async () => ({ default: (await import('./panels/VotesDialog.tsx')).VotesDialog })),
  moves: lazy(async () => ({ default: (await import('./people/MovesDialog.tsx')).MovesDialog })),
}

/** The dialog that is open, loaded when it is first asked for. */
export function RoomDialogs() {
  const open = useRoomView((view) => view.dialog)
  if (open === null) return null
  const Opened = DIALOGS[open]
  return (
    <Suspense fallback={null}>
      <Opened />
    </Suspense>
  )
}
