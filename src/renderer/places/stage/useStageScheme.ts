import { useLayoutEffect } from 'react'
import type { StageSettings } from '../../../shared/contract/stage.contract.ts'

/** The stage fills the window, so the window takes on its colours; they are given back when it goes. */
export function useStageScheme(scheme: StageSettings['scheme']): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset['theme']
    dataset['theme'] = scheme === 'light' ? 'light' : 'dark'
    return () => {
      if (before === undefined) delete dataset['theme']
      else dataset['theme'] = before
    }
  }, [scheme])
}
