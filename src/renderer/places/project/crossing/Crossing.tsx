import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MATRIX_AXES } from '../../../../shared/contract/projects.contract.ts'
import type { MatrixAxis, ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import { NOTE_KINDS } from '../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import partStyles from '../part.module.css'
import { MEASURES } from '../projectView.ts'
import type { ProjectView } from '../projectView.ts'
import { CellNotes } from './CellNotes.tsx'
import type { OpenCell } from './CellNotes.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { Presets } from './Presets.tsx'

type Props = { workshops: ProjectSummary['workshops']; view: ProjectView; onChange: (change: Partial<ProjectView>) => void }

/** Notes of all included workshops by any two of their sides; each number leads to its notes. */
export function Crossing({ workshops, view, onChange }: Props) {
  const { t } = useTranslation(['project', 'terms'])
  const [cell, setCell] = useState<OpenCell | null>(null)
  const workshopIds = useDeferredValue(useMemo(() => workshops.map(({ id }) => id), [workshops]))
  const { rows, columns, measure } = view
  const input = { workshopIds, rows, columns, kinds: [...view.kinds] }
  const { data, error } = useQuery({
    ...api.projects.matrix.queryOptions({ input }),
    // The old numbers stay while new ones come, but never under the heads of other axes.
    placeholderData: (before, query) => (query && isOfAxes(query.queryKey, rows, columns) ? before : undefined),
  })
  const axes = MATRIX_AXES.map((id) => ({ id, name: t(`project:axis.${id}`) }))
  return (
    <section className={partStyles.part} aria-labelledby="project-crossing">
      <h2 id="project-crossing" className={partStyles.title}>
        {t('project:crossing.title')}
      </h2>
      <Presets view={view} onChange={onChange} />
      <div className={partStyles.choices}>
        <Select
          label={t('project:crossing.rows')}
          items={axes}
          value={rows}
          onChange={(axis) => onChange({ rows: axis, columns: axis === columns ? rows : columns })}
          className={partStyles.choice}
        />
        <Select
          label={t('project:crossing.columns')}
          items={axes}
          value={columns}
          onChange={(axis) => onChange({ columns: axis, rows: axis === rows ? columns : rows })}
          className={partStyles.choice}
        />
        <TagPicker
          label={t('project:crossing.kinds')}
          items={NOTE_KINDS.map((id) => ({ id, name: t(`terms:kinds.${id}`) }))}
          value={view.kinds}
          onChange={(kinds) => onChange({ kinds })}
          placeholder={t('project:crossing.allKinds')}
          className={partStyles.choice}
        />
        <ChoiceGroup
          label={t('project:crossing.measure')}
          items={MEASURES.map((id) => ({ id, name: t(`project:measure.${id}`) }))}
          value={measure}
          onChange={(next) => onChange({ measure: next })}
        />
      </div>
      {data ? (
        <MatrixTable matrix={data} rows={rows} columns={columns} measure={measure} onOpen={setCell} />
      ) : error ? (
        <p role="alert">{problemSentence(error)}</p>
      ) : (
        <Spinner />
      )}
      <CellNotes input={input} cell={cell} workshops={workshops} onClose={() => setCell(null)} />
    </section>
  )
}

const isOfAxes = (queryKey: readonly unknown[], rows: MatrixAxis, columns: MatrixAxis): boolean => {
  const { input } = queryKey[1] as { input?: { rows: MatrixAxis; columns: MatrixAxis } }
  return input?.rows === rows && input.columns === columns
}
