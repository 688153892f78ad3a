import { QueryClient } from '@tanstack/react-query'
import { isAnswer } from './problem.ts'

/**
 * The host pushes what changed, so data stays fresh until it says otherwise. The browser's idea of being online says
 * nothing about a host on the same machine and is not asked.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => !isAnswer(error) && failures < 4,
      retryDelay: (failures) => Math.min(250 * 2 ** failures, 4000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
