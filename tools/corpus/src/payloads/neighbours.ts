import type { Random } from '../random.ts'
import { id32, seconds } from './shape.ts'
import type { Shape } from './shape.ts'

/** An event whose data says beside a value that it is secret: as drivers, forms and tools write it. */
export const eventNeighbours: Shape = {
  type: 'event-neighbours',
  base: (random: Random): object => ({
    event_id: id32(random),
    timestamp: seconds(random),
    platform: 'node',
    level: 'error',
    extra: {
      statement: {
        sql: 'insert into users (email, password) values (?, ?)',
        bindings: ['a@shop.example'],
      },
      found: { columns: ['id', 'password'], rows: [[7]] },
      key: { kty: 'EC', crv: 'P-256', kid: 'k1' },
      manifest: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' }, data: {} },
      issue: { path: ['user', 'password'], message: 'Invalid' },
      patch: { op: 'replace', path: '/user/password' },
      edit: { path: ['user', 'password'], before: 'none' },
      storage: { storageArea: 'local', key: 'authToken', oldValue: null },
      console: { arguments: ['apiToken is %s'] },
      field: { label: 'Field 3', type: 'password' },
      output: { sensitive: true, type: 'string' },
      stored: { name: 'theme', httpOnly: true, path: '/' },
      received: ['Host', 'shop.example', 'X-Auth-Token'],
    },
  }),
  plants: {
    'extra/statement/bindings/1': 'any',
    'extra/found/rows/0/1': 'any',
    'extra/key/d': 'any',
    'extra/manifest/data/url': 'any',
    'extra/issue/received': 'any',
    'extra/patch/value': 'any',
    'extra/edit/after': 'any',
    'extra/storage/newValue': 'any',
    'extra/console/arguments/1': 'any',
    'extra/field/value': 'any',
    'extra/output/value': 'any',
    'extra/stored/value': 'any',
    'extra/received/3': 'token',
  },
  useful: [
    'extra/statement/sql',
    'extra/statement/bindings/0',
    'extra/found/rows/0/0',
    'extra/key/crv',
    'extra/manifest/metadata/name',
    'extra/issue/message',
    'extra/edit/path/1',
    'extra/storage/storageArea',
    'extra/console/arguments/0',
    'extra/stored/name',
    'extra/received/1',
  ],
}
