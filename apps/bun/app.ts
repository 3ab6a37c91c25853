import type { App } from '@tacet/contract'
import { openService } from '@tacet/contract/service'
import { millKey, refusedCard, requests } from './requests.ts'

/** How the demo and the contract suite run the bakery. */
export const app: App = {
  name: 'the bakery on Bun',
  runtime: 'bun',
  directory: import.meta.dirname,
  preload: '@tacet/node/register',
  main: 'main.ts',
  ready: /bakery: open on (\S+)/,
  requests,
  tag: ['bakery', 'mill lane'],
  async surroundings() {
    const mill = await openService(({ searchParams }) => {
      const card = searchParams.get('card')
      return card === refusedCard.value
        ? { status: 402, body: { error: `card ${card} refused` } }
        : { status: 200, body: { order: 'o_1' } }
    })
    return {
      env: { MILL_URL: mill.url, MILL_KEY: millKey.value },
      outgoing: mill.seen,
      close: () => mill.close(),
    }
  },
}
