// Starts the page. `start` asks the server for the operator's DSN; while there is none, no code of
// any SDK is fetched and `capture`, `span` and the rest do nothing.
import { start, tag } from '@tacet/browser'
import { rootOptions } from '@tacet/browser/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Shop } from './shop.tsx'

void start(
  {},
  {
    configUrl: '/telemetry-config',
    // Fetched only if the operator asks for traces.
    tracing: () => import('@tacet/browser/tracing'),
    // The shop's own API takes part in traces; nobody else is told of them.
    tracePropagationTargets: ['/api/'],
  },
)
tag('shop', 'show window')

const root = document.querySelector('#root')
if (root) {
  hydrateRoot(
    root,
    <StrictMode>
      <Shop path={location.pathname} />
    </StrictMode>,
    rootOptions(),
  )
}
