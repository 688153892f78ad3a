import { Component } from 'react'
import type { ReactNode } from 'react'
import { ErrorScreen } from './ErrorScreen.tsx'

type Props = {
  children: ReactNode
  /** A change of it, such as another place, gives the content another chance. */
  resetKey?: string
}
type State = { error: unknown; hasFailed: boolean; resetKey: string | undefined }

/** Catches what breaks while drawing. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, hasFailed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, hasFailed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, hasFailed: false, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <ErrorScreen error={this.state.error} /> : this.props.children
  }
}
