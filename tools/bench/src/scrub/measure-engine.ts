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
import type { Message, Quality, Share } from './measurement.ts'
import { engines } from './peers/peers.ts'

/*
 * Measures one engine, named by the first argument, and writes a line of JSON per finding.
 * A process of its own: an engine that hangs or keeps the memory full disturbs no other.
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
    name: engine.name,
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

const engine = await engines[process.argv[2] ?? '']?.()
if (engine === undefined) {
  tell({ part: 'unavailable' })
} else {
  tell({ part: 'quality', quality: qualityOf(engine) })
  tell({ part: 'cost', cost: costOf(engine, payloads()) })
  for (const growth of growths(engine)) tell({ part: 'growth', growth })
}
