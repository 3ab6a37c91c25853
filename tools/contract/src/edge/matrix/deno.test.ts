import { join } from 'node:path'
import { inDeno } from '../hosts/deno.ts'
import { canaryMatrix } from './canary-matrix.ts'

canaryMatrix({
  host: inDeno({
    main: join(import.meta.dirname, '../apps/matrix-deno.ts'),
    ready: /open on (\S+)/,
    permissions: ['--allow-net', '--allow-env', '--allow-read', '--allow-sys'],
  }),
  keptBySdk: { '10': ['scope attribute on spans', 'secret scope attribute on spans'] },
  tells: { services: false, spotlight: false },
})
