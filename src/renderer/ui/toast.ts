import { create } from 'zustand'

export type ToastTone = 'plain' | 'good' | 'warn' | 'error'
export type ToastOptions = { message: string; actionLabel?: string; onAction?: () => void; tone?: ToastTone }
export type ShownToast = ToastOptions & { id: number; tone: ToastTone; lastsMs: number | null }

const MOST = 4
const LASTS_MS = { short: 5000, withAction: 12_000 }

export const useToasts = create<{ toasts: ShownToast[] }>(() => ({ toasts: [] }))

let lastId = 0

/** Errors stay until somebody closes them; the rest goes by itself, later where there is something to press. */
const lasting = ({ tone, onAction }: ToastOptions): number | null => {
  if (tone === 'error') return null
  return onAction ? LASTS_MS.withAction : LASTS_MS.short
}

/** Short messages at the lower edge, read out politely. The same sentence is never shown twice at a time. */
export const toast = {
  show(options: ToastOptions): number {
    const id = ++lastId
    const shown: ShownToast = { ...options, id, tone: options.tone ?? 'plain', lastsMs: lasting(options) }
    useToasts.setState(({ toasts }) => ({
      toasts: [...toasts.filter((other) => other.message !== shown.message), shown].slice(-MOST),
    }))
    return id
  },
  dismiss(id: number): void {
    useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }))
  },
}
