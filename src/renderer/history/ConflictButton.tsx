import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../../shared/domain/records/records.ts'
import { api } from '../transport/api.ts'
import { Button } from '../ui/Button.tsx'
import { WarnIcon } from '../ui/icons.tsx'
import styles from './history.module.css'
import { VersionsDialog } from './VersionsDialog.tsx'

type Props = { entity: Entity; id: string; field: string }

/** Stands beside a field that two people changed without seeing each other, and opens the choice. */
export function ConflictButton({ entity, id, field }: Props) {
  const { t } = useTranslation('plan')
  const [isOpen, setOpen] = useState(false)
  const history = useQuery(api.history.ofRecord.queryOptions({ input: { entity, id } }))
  const count = history.data?.filter((change) => change.current.includes(field)).length ?? 2
  return (
    <>
      <Button size="small" className={styles.conflict} onPress={() => setOpen(true)}>
        <WarnIcon />
        {t('history.versions', { count })}
      </Button>
      <VersionsDialog entity={entity} id={id} field={field} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  )
}
