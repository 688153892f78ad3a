import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../../../transport/api.ts'

const StationsLine = lazy(async () => ({ default: (await import('./StationsLine.tsx')).StationsLine }))

/** While devices can come: how many are here, who waits and who was turned away, in every place of the workshop. Else nothing. */
export function StationsStatus({ workshopId }: { workshopId: string }) {
  const { data } = useQuery(api.stations.state.queryOptions({ input: { workshopId } }))
  if (data?.open == null) return null
  return (
    <Suspense fallback={null}>
      <StationsLine workshopId={workshopId} state={data} />
    </Suspense>
  )
}
