import { writeSection } from '../write-benchmarks.ts'
import { measureScrub, title } from './scrub.ts'

/* `npm run bench:scrub`: only this section, because it takes minutes. */
const markdown = await measureScrub((name) => process.stderr.write(`measuring ${name}\n`))
process.stdout.write(`${markdown}\n`)
writeSection(title, markdown)
