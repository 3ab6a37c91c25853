// One scene of `scenes.tsx`, chosen in the address; `start` finds the DSN in the page.
import { start } from '@tacet/browser'
import { rootOptions, type RootOptions } from '@tacet/browser/react'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { scenes } from './scenes.tsx'
import { watchPage } from './seen.ts'
import { startBroken } from './start-broken.ts'

const query = new URLSearchParams(location.search)
const Scene = scenes[query.get('scene') ?? ''] ?? (() => <p>no such scene</p>)
const tree = query.has('strict') ? (
  <StrictMode>
    <Scene />
  </StrictMode>
) : (
  <Scene />
)

watchPage()
if (query.has('broken-sink')) await startBroken()
const started = start({}, { tracing: () => import('@tacet/browser/tracing') })
if (!query.has('early')) await started

const root = document.querySelector('#root')
if (root?.firstElementChild) hydrateRoot(root, tree, options())
else if (root) createRoot(root, options()).render(tree)

function options(): Partial<RootOptions> {
  if (query.has('bare')) return {}
  if (!query.has('own')) return rootOptions()
  const ownCalls: string[] = []
  Object.assign(globalThis, { ownCalls })
  return rootOptions({
    onUncaughtError: (error) => ownCalls.push(`onUncaughtError ${String(error)}`),
  })
}
