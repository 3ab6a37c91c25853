import { useSyncExternalStore } from 'react'

const moved = new EventTarget()

/** Goes to another page of the shop without loading it anew. */
export function goTo(path: string): void {
  history.pushState(null, '', path)
  moved.dispatchEvent(new Event('move'))
}

/**
 * The path that is shown.
 *
 * @param first What the server rendered.
 */
export function usePath(first: string): string {
  return useSyncExternalStore(
    watch,
    () => location.pathname,
    () => first,
  )
}

function watch(onMove: () => void): () => void {
  moved.addEventListener('move', onMove)
  addEventListener('popstate', onMove)
  return () => {
    moved.removeEventListener('move', onMove)
    removeEventListener('popstate', onMove)
  }
}
