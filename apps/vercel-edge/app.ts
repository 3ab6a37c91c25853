import { join } from 'node:path'
import { openService } from '@tacet/contract/service'
import { inEdgeRuntime, type EdgeApp } from '@tacet/contract/edge/run'
import { boxOfficeKey, refusedCard, requests } from './requests.ts'

/** How the demo and the contract suite run the function. */
export const app: EdgeApp = {
  name: 'the concert hall',
  host: inEdgeRuntime({ main: join(import.meta.dirname, 'main.ts') }),
  requests,
  tag: ['hall', 'great hall'],
  async surroundings() {
    const boxOffice = await openService(({ searchParams }) => {
      const card = searchParams.get('card')
      return card === refusedCard.value
        ? { status: 402, body: { error: `card ${card} refused` } }
        : { status: 200, body: { hold: 'h_1' } }
    })
    return {
      env: { BOX_OFFICE_URL: boxOffice.url, BOX_OFFICE_KEY: boxOfficeKey.value },
      outgoing: boxOffice.seen,
      close: () => boxOffice.close(),
    }
  },
}
