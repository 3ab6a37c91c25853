import { join } from 'node:path'
import { inDeno, type EdgeApp } from '@tacet/contract/edge/run'
import { openService } from '@tacet/contract/service'
import { harbourKey, refusedCard, requests } from './requests.ts'

/** How the demo and the contract suite run the service. */
export const app: EdgeApp = {
  name: 'the ferry line',
  host: inDeno({
    main: join(import.meta.dirname, 'main.ts'),
    ready: /ferry: open on (\S+)/,
    permissions: ['--allow-net', '--allow-env'],
  }),
  requests,
  tag: ['line', 'north shore'],
  async surroundings() {
    const harbour = await openService(({ searchParams }) => {
      const card = searchParams.get('card')
      return card === refusedCard.value
        ? { status: 402, body: { error: `card ${card} refused` } }
        : { status: 200, body: { ticket: 't_1' } }
    })
    return {
      env: { HARBOUR_URL: harbour.url, HARBOUR_KEY: harbourKey.value },
      outgoing: harbour.seen,
      close: () => harbour.close(),
    }
  },
}
