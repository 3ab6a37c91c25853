import {
  benignSamples,
  costOf,
  growths,
  payloads,
  scoreHostile,
  scorePayloads,
  scoreText,
  secretSamples,
} from '@tacet/corpus'
import type { Engine, Score } from '@tacet/corpus'
import { bundleSize } from './bundle-size.ts'
import type { Message, Quality, Share } from './measurement.ts'
import type { Peer } from './peers/peer.ts'
import { engines } from './peers/peers.ts'

/*
 * Measures one engine, named by the first argument, and writes a line of JSON per finding; the second
 * argument is the phase. A process of its own: an engine that hangs or keeps the memory full disturbs no other.
 */
function tell(message: Message): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

function share<T>({ good, total }: Score<T>): Share {
  return { good, total }
}

function qualityOf(engine: Engine): Quality {
  const text = scoreText(engine, secretSamples(), benignSamples())
  const events = scorePayloads(engine, payloads())
  return {
    ...(text && {
      recall: {
        provider: share(text.recall.provider),
        keyed: share(text.recall.keyed),
        structural: share(text.recall.structural),
        money: share(text.recall.money),
        evasion: share(text.recall.evasion),
      },
      benign: share(text.benign),
      neighbours: share(text.neighbours),
    }),
    ...(events && {
      leaked: { good: events.leaked.length, total: events.canaries },
      lost: { good: events.lost.length, total: events.useful },
    }),
    throws: (text?.throws ?? 0) + (events?.throws.length ?? 0),
    mutated: events?.mutated.length ?? 0,
    casualties: new Set(scoreHostile(engine).map(({ name }) => name)).size,
  }
}

async function count(peer: Peer): Promise<void> {
  tell({ part: 'quality', quality: qualityOf(peer) })
  tell({ part: 'size', kilobytes: await bundleSize(peer.entry) })
}

function time(peer: Peer): void {
  tell({ part: 'cost', cost: costOf(peer, payloads()) })
  for (const growth of growths(peer)) tell({ part: 'growth', growth })
}

const [, , key = '', phase] = process.argv
const peer = await engines[key]?.()
if (peer === undefined) {
  tell({ part: 'unavailable' })
} else {
  const { name, remark } = peer
  tell({ part: 'name', name, ...(remark !== undefined && { remark }) })
  if (phase === 'timing') time(peer)
  else await count(peer)
}
tell({ part: 'done' })
// A peer may have started a timer that keeps the process alive.
process.stdout.write('', () => process.exit())
