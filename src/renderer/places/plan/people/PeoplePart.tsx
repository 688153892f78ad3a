import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '../../../ui/Spinner.tsx'
import { AtTheDoor } from './door/AtTheDoor.tsx'
import { DayChoice } from './door/DayChoice.tsx'
import { ListMode } from './ListMode.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import styles from './PeoplePart.module.css'
import { usePeopleView } from './peopleView.ts'
import { KeptData } from './privacy/KeptData.tsx'

const MODES = { list: ListMode, door: AtTheDoor, kept: KeptData }

/** The people: who comes, who has come, and what is kept of them. */
export function PeoplePart() {
  // Their words come with them; the tabs around stay where they are meanwhile.
  return (
    <Suspense fallback={<Spinner />}>
      <People />
    </Suspense>
  )
}

function People() {
  useTranslation(['people', 'terms'])
  const [{ mode }, change] = usePeopleView()
  const Mode = MODES[mode]
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <ModeSwitch mode={mode} onChange={(next) => change({ mode: next })} />
        {mode === 'door' ? <DayChoice /> : null}
      </div>
      <Mode />
    </div>
  )
}
