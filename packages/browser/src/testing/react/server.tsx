import { renderToString } from 'react-dom/server'
import { scenes } from './scenes.tsx'

/** A scene as a server sends it. */
export function render(name: string): string {
  const Scene = scenes[name]
  return Scene ? renderToString(<Scene />) : ''
}
