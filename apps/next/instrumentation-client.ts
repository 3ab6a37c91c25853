import { start, tag } from '@tacet/node/next/client'

// Whether anything is said, and to whom, the operator of the image decides when it runs.
void start({}, { configUrl: '/telemetry/config' })
tag('house', 'green room')
