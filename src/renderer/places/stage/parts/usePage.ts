import { useEffect, useState } from 'react'

/** The page in view, from 0; the next one comes by itself after `stays` ms. */
export function usePage(pages: number, stays: number): number {
  const [page, setPage] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setPage((now) => now + 1), stays)
    return () => clearInterval(timer)
  }, [pages, stays])
  return page % Math.max(1, pages)
}
