import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { Shop } from './shop.tsx'

/** The page as the server sends it. */
export function render(path: string): string {
  return renderToString(
    <StrictMode>
      <Shop path={path} />
    </StrictMode>,
  )
}
