import { start, tag } from '@tacet/node/next/client'

// Whether anything is said, and to whom, the operator of the image decides when it runs.
void start({}, { configUrl: '/telemetry/config', tracing: () => import('@tacet/browser/tracing') })
tag('house', 'green room')
