import { randomFor } from '../random.ts'
import type { RandomSource } from '../random.ts'
import type { BenignSample } from '../sample.ts'
import { fill } from '../template.ts'
import { language } from './language.ts'
import { lookalikes } from './lookalikes.ts'
import { reports } from './reports.ts'
import { sourceCode } from './source-code.ts'
import { technical } from './technical.ts'
import { tools } from './tools.ts'

const variants = 3

/** Every benign text, in up to three variants when it has something random in it. */
export function benignSamples(source: RandomSource = randomFor): readonly BenignSample[] {
  return Object.entries({
    ...technical,
    ...reports,
    ...sourceCode,
    ...lookalikes,
    ...language,
    ...tools,
  }).flatMap(([kind, templates]) =>
    templates.flatMap((template, row) => {
      const texts = Array.from(
        { length: variants },
        (_, i) => fill(template, source(`benign/${kind}/${row}#${i}`)).text,
      )
      return [...new Set(texts)].map((text, i) => ({
        id: `benign/${kind}/${row}/${i}`,
        kind: `benign/${kind}`,
        text,
      }))
    }),
  )
}
