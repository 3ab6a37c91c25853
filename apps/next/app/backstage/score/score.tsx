'use client'

/** A client component that fails only where the server renders it; the page then mends itself. */
export function Score() {
  if (typeof window === 'undefined') throw new Error('the score cannot be read on the server')
  return <h1>The score</h1>
}
