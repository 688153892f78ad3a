import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { partOf, partPath, usePlanView } from './planView.ts'
import type { PlanPart } from './planView.ts'

/** The part of Plan in view. It stands in the address, so that a reload leaves one where one was; an address without it keeps the last. */
export function usePlanPart(workshopId: string): PlanPart {
  const [location, navigate] = useLocation()
  const last = usePlanView((state) => state.part)
  const asked = partOf(location)
  useEffect(() => {
    if (asked !== null) usePlanView.setState({ part: asked })
    else navigate(partPath(workshopId, usePlanView.getState().part), { replace: true })
  }, [asked, navigate, workshopId])
  useEffect(
    () =>
      usePlanView.subscribe((now, before) => {
        if (now.part !== before.part) navigate(partPath(workshopId, now.part), { replace: true })
      }),
    [navigate, workshopId],
  )
  return asked ?? last
}
