import type { MouseEvent, ReactNode } from 'react'
import { goTo } from './path.ts'

interface Props {
  readonly to: string
  readonly children: ReactNode
}

/** Leads to another page of the shop without loading it anew. */
export function Link({ to, children }: Props): ReactNode {
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    goTo(to)
  }
  return (
    <a href={to} onClick={follow}>
      {children}
    </a>
  )
}
