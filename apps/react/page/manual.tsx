import type { ReactNode } from 'react'

export function ManualText(): ReactNode {
  return <blockquote>Wind it. Start it. Play a little slower than you would.</blockquote>
}
