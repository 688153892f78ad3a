import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { AddPerson } from './AddPerson.tsx'
import { PeopleList } from './grid/PeopleList.tsx'
import { ImportPeople } from './import/ImportPeople.tsx'
import { PastePeople } from './paste/PastePeople.tsx'
import styles from './PeoplePart.module.css'

/** Who comes: typed one by one, from a file, or pasted from a list. A file may also be dropped anywhere here. */
export function ListMode() {
  const { t } = useTranslation('people')
  const [pasted, setPasted] = useState<string | null>(null)
  const [imported, setImported] = useState<{ file: File | null } | null>(null)
  return (
    <div
      className={styles.part}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (!file) return
        event.preventDefault()
        setImported({ file })
      }}
    >
      <div className={styles.top}>
        <AddPerson onPasteList={setPasted} />
        <div className={styles.ways}>
          <Button onPress={() => setImported({ file: null })}>{t('import.open')}</Button>
          <Button onPress={() => setPasted('')}>{t('paste.open')}</Button>
        </div>
      </div>
      <PeopleList />
      <PastePeople text={pasted} onChange={setPasted} />
      {imported ? <ImportPeople dropped={imported.file} onClose={() => setImported(null)} /> : null}
    </div>
  )
}
