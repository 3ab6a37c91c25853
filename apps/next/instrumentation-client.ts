import { start, tag } from '@tacet/node/next/client'

// Whether anything is said, and to whom, the operator of the image decides when it runs. The parts
// besides errors are fetched only then.
void start(
  {},
  {
    configUrl: '/telemetry/config',
    breadcrumbs: () => import('@tacet/browser/breadcrumbs'),
    tracing: () => import('@tacet/browser/tracing'),
  },
)
tag('house', 'green room')
