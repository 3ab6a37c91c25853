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
    // What is wanted besides errors. Nothing of it is fetched before a DSN is there.
    breadcrumbs: () => import('@tacet/browser/breadcrumbs'),
    logs: () => import('@tacet/browser/logs'),
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
