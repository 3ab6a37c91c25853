// For runtimes that start a file: `node process.mjs examine`. Bun and Deno know `process` too.
import { createScrubber, fromRelayConfig } from '@tacet/scrub'

import { answer } from '../answer.ts'

console.log(await answer(process.argv[2] ?? '', { createScrubber, fromRelayConfig }))
