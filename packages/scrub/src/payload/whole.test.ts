import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { knownCommands } from '../structures/command.ts'
import { LONGEST_COMMAND } from './command-arguments.ts'

const scrubber = createScrubber()
const clean = (value: unknown): string => JSON.stringify(scrubber.value(value))

describe('what stands beside a value says that it is secret', () => {
  test.each([
    { sql: 'insert into users (email, password) values (?, ?)', bindings: ['a@b.test', 'hunter2'] },
    { sql: 'INSERT INTO "u" ("id", "pwd") VALUES (DEFAULT, $1)', parameters: ['hunter2'] },
    { sql: 'insert into u (id, pwd) values (?, ?), (?, ?)', values: [1, null, 2, 'hunter2'] },
    { text: 'SELECT id FROM sessions WHERE token = $2 AND id = $1', values: [7, 'hunter2'] },
    { statement: 'UPDATE u SET secret_token = :1 WHERE id = :2', args: ['hunter2', 3] },
    { query: 'INSERT INTO "u" ("email","password") VALUES ($1,$2)', params: '["a","hunter2"]' },
    {
      'db.query.text': 'UPDATE users SET password = ? WHERE id = ?',
      'db.query.parameter.0': { value: 'hunter2', type: 'string' },
    },
    {
      'db.query.text': { value: 'UPDATE u SET token = $1 WHERE id = $2', type: 'string' },
      'db.query.parameters': { value: ['hunter2', 4], type: 'array' },
    },
    { 'db.statement': 'SELECT id FROM u WHERE pwd = ?', 'db.sql.bindings': '["hunter2"]' },
    {
      'orm.query.text': 'insert into u (id, token) values ($1, $2)',
      'orm.query.params': { value: '[1,"hunter2"]', type: 'string' },
    },
    { hostname: 'a.test', path: '/x', auth: 'bob:hunter2' },
    { 'rpc.request.metadata.authorization': '["Bearer Zq71hunter2Bd04Ka9"]' },
    { query: 'mutation ($p: String!) { login(password: $p) { id } }', variables: { p: 'hunter2' } },
    { columns: ['id', { name: 'password' }], rows: [[1, 'hunter2']] },
    { fields: ['name', 'api_key'], values: ['Ann', 'hunter2'] },
    { kty: 'EC', crv: 'P-256', x: 'abc', d: 'hunter2' },
    { apiVersion: 'v1', kind: 'Secret', data: { url: 'hunter2' } },
    { kind: 'Secret', stringData: { config: 'hunter2' } },
    { lease_id: '', data: { data: { url: 'hunter2' }, metadata: { version: 3 } } },
    { lease_id: 'x', lease_duration: 3600, data: { url: 'hunter2', ttl: 3600 } },
    { value: 'hunter2', id: 'https://shop.vault.azure.net/secrets/db/1' },
    { name: 'projects/shop/secrets/db/versions/3', payload: { data: 'hunter2' } },
    { keys: ['id', 'password'], values: [1, 'hunter2'] },
    { field: 'password', rejected: 'hunter2' },
    { spawnargs: ['mysql', '-u', 'root', '-phunter2', 'shop'] },
    { argv: ['curl', '-u', 'ann:hunter2', 'https://a.test'] },
    { args: ['AUTH', 'default', 'hunter2'] },
    { command: { name: 'auth', args: ['hunter2'] } },
    { command: '/usr/bin/redis-cli', args: ['-h', 'cache', '-a', 'hunter2'] },
    { list: ['Host', 'a.test', 'X-Auth-Token', 'hunter2', 'Accept', '*/*'] },
    { arguments: ['password:', 'hunter2'] },
    { changes: [{ field: 'api_key', from: 'hunter2', to: 'hunter2' }] },
    { field: 'password', old_value: 'hunter2', new_value: 'hunter2' },
    { backupCodes: ['hunter2', 'hunter2'], seed: 'hunter2'.repeat(8) },
    { type: 'bearer', token: 'hunter2' },
    { auth: { key: 'hunter2', vendor: 'hunter2' } },
    { user: 'Ann', city: 'Rome', token: 'hunter2', secret: 'hunter2' },
    { ghPat: 'hunter2'.repeat(4), 'X-BAPI-SIGN': 'hunter2'.repeat(4) },
    { 'X-Shop-Hmac-Sha256': 'hunter2'.repeat(4), 'Jenkins-Crumb': 'hunter2'.repeat(4) },
    { 'X-JFrog-Art-Api': 'hunter2'.repeat(4), 'X-Honeycomb-Team': 'hunter2'.repeat(3) },
    { 'New password': 'hunter2', 'Password:': 'hunter2' },
    {
      store: { state: { password: 'hunter2' } },
      pincode: 'hunter2',
      rule: { pin_code: 'hunter2' },
    },
    { secrets: { database: 'hunter2', stripe: 'sunflower' }, passwords: { network: 'hunter2' } },
    { headers: { authz: 'hunter2'.repeat(4) } },
    { auth: { vendor: 'hunter2', nested: { deep: ['hunter2'] } } },
    { path: ['user', 'password'], before: 'hunter2', after: 'hunter2' },
    { storage: 'local', key: 'authToken', oldValue: null, newValue: 'hunter2' },
    { propertyName: 'gitlab.token', propertyValue: 'hunter2' },
    { arguments: ['apiToken is %s', 'hunter2'] },
    { arguments: ['%s logs in with password=%s', 'ann', 'hunter2'] },
    { path: ['user', 'password'], received: 'hunter2', message: 'Invalid' },
    { code: 'too_small', input: 'hunter2', path: ['user', 'password'], message: 'Too small' },
    { objectName: 'login', field: 'password', rejectedValue: 'hunter2', code: 'Size' },
    { type: 'string_too_short', loc: ['body', 'password'], input: 'hunter2' },
    { ARN: 'arn:aws:x', Name: 'prod/db', SecretString: 'hunter2' },
    { params: { path: 'password', originalValue: 'hunter2', min: 12 } },
    { input: 'hunter2', path: [{ type: 'object', key: 'password' }] },
    { instancePath: '/user/password', keyword: 'minLength', data: 'hunter2' },
    { type: 'auth/setToken', payload: 'hunter2' },
    { type: 'SET_PASSWORD', payload: 'hunter2' },
    { 'stripe-signature': 't=1772359500,v1=4Ka9hunter2Zq71Bd0' },
    { op: 'replace', path: '/user/password', value: 'hunter2' },
    { name: 'ValidatorError', path: 'password', value: 'hunter2' },
    { field: 'api_token', old: 'hunter2', new: 'hunter2' },
    { ParameterKey: 'DbPassword', ParameterValue: 'hunter2' },
    { setting: 'smtp_password', value: 'hunter2' },
    { type: 'password', value: 'hunter2' },
    { Name: '/prod/db/master', Type: 'SecureString', Value: 'hunter2' },
    { sensitive: true, type: 'string', value: 'hunter2' },
    { name: 'theme', value: 'hunter2', httpOnly: false, sameSite: 'Lax' },
    { name: 'sid', value: 'hunter2', secure: true, httpOnly: true },
    { sql: 'select 1 from t where session_token in (?, ?)', bindings: ['hunter2', 'hunter2'] },
    { api: { key: 'hunter2' }, pass: { word: 'hunter2' } },
    { user: 'bob', pass: 'hunter2' },
    { pass: 'hunter2', email: 'bob@shop.test' },
  ])('removes it from %j', (value) => {
    const out = clean(value)
    expect(out).not.toContain('hunter2')
    expect(out).toContain('[Filtered]')
    expect(JSON.stringify(scrubber.value(scrubber.value(value)))).toBe(out)
    expect(scrubber.inspect(value).findings.every(({ path }) => path.length > 0)).toBe(true)
  })

  test('a private key goes that is told line by line', () => {
    const lines = [
      ['-----BEGIN PRIVATE', 'KEY-----'].join(' '),
      'MIIEvQIBADANBgkq',
      ['-----END PRIVATE', 'KEY-----'].join(' '),
    ]
    expect(clean({ lines })).not.toContain('MIIEvQ')
  })
})

test.each([
  { sql: 'select * from users where email = ? and id = ?', bindings: ['a', 7] },
  { sql: 'insert into users (name, city) values (?, ?)', bindings: ['Ann', 'Rome1'] },
  { 'db.query.text': 'SELECT id FROM u WHERE city = $1', 'db.query.parameters': ['Rome1'] },
  { 'db.system': 'redis', 'db.query.text': 'get ?' },
  { host: 'a.test', auth: 'scram-sha-256' },
  { region: 'eu', auth: 'google:oauth' },
  { text: 'select one of the following', values: ['a1b2', 'c3d4'] },
  { columns: ['id', 'name'], rows: [[1, 'Ann1']] },
  { kty: 'EC', crv: 'P-256', x: 'abc', y: 'def' },
  { user: 'ci', pass: 12, fail: 0 },
  { user: 'ci', pass: true },
  { step: 'build', pass: 'partial' },
  { kind: 'ConfigMap', data: { mode: 'fast1' } },
  { args: ['build', '--target', 'es2022'] },
  { path: ['auth', 'token'], message: 'Required' },
  { command: 'git', args: ['status', '-p'] },
  { headers: ['X-Auth-Token', 'X-Request-Id', 'Accept'] },
  { path: ['user', 'name'], received: 'string1', expected: 'number' },
  { type: 'int_parsing', loc: ['query', 'page'], input: 'abc12' },
  { field: 'age', rejectedValue: 'abc12', code: 'typeMismatch' },
  { SecretId: 'MyTestSecret1', VersionStage: 'AWSCURRENT' },
  {
    jwt: {
      header: { alg: 'RS256', kid: 'k1' },
      payload: { sub: 'auth0|5f7', aud: 'web1', jti: 'a-1' },
    },
  },
  { field: 'city', old: 'Rome1', new: 'Oslo2' },
  { type: 'ui/setTheme', payload: 'dark1' },
  { type: 'SET_TOKEN_ERROR', payload: 'network1' },
  { type: 'auth/setTokens', payload: { userId: 'u1', expiresIn: 3600 } },
  { instancePath: '/user/city', keyword: 'minLength', data: 'Rome1' },
  { credentials: { mechanism: 'SCRAM-SHA-256', source: 'admin' } },
  { auth: { policies: ['default', 'read-app1'] } },
  { path: ['user', 'city'], before: 'Rome1', after: 'Oslo2' },
  { storage: 'local', key: 'theme', oldValue: null, newValue: 'dark1' },
  { arguments: ['took %s', '12ms1'] },
  { pre_context: ['log("password=%s", x)', 'connect2(host)'], context_line: 'x' },
  { sensitive: false, type: 'string', value: 'eu-west-1' },
  // What describes a secret, and what an app knows of who is signed in.
  {
    credentials: {
      required: ['UserName', 'Status'],
      $ref: '#/definitions/Base',
      host: 'db.x.test',
    },
  },
  { accessToken: { enum: ['CUSTOM_AUTH_X509'], minLength: '8', requestUri: '/apikeys/{id}' } },
  { otpCode: { min: 5, max: 8, minLength: 5 } },
  {
    auth: {
      view: 'signup',
      roles: ['editor'],
      tenant: 'acme',
      error: { message: 'Invalid login' },
    },
  },
  { auth: { logout: 'Abmelden', failed: 'Anmeldung fehlgeschlagen', lastRoute: 'dashboard' } },
  {
    packages: {
      'node_modules/cookie': { license: 'MIT', integrity: 'sha512-yki5XnKuf750l50uGTllt6==' },
    },
  },
  { auth: { permissions: ['orders:read'], guard: 'JwtAuthGuard', clientAuth: 'body' } },
  { credential: { authenticatorAttachment: 'platform', transports: ['internal', 'hybrid'] } },
  { secret: { tags: { team: 'core' }, versionId: '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55' } },
  { privateKey: { rotationPolicy: 'Always' }, password: { $ref: 'x' }, dbPassword: { Ref: 'Db' } },
  { data: [{ secretKey: 'password' }], permissions: { secrets: ['get', 'list'] } },
  { top_logprobs: [{ token: 'You', logprob: -2.1 }] },
  { tokens: [{ type: 'Identifier', value: 'password', start: 6, end: 14 }] },
  { token: 'Ficha', secret: 'Secreto', credentials: 'Credenciales', user: 'Usuario' },
  { session: { cookie: { name: 'sid', httpOnly: true, priority: 'high' } } },
  { modules: { ip: '1.1.8', forwarded: '0.2.0', cookie: '0.7.2', 'user-agents': '1.0.1' } },
  { 'Bad old passphrase': 'Ugyldig gammel adgangsfrase', 'Password:': 'Passwoord:' },
  { apiKey: { environment: 'production', masked: 'sk_live_...abcd', name: 'CI' } },
  { bankAccount: { currency: 'usd', country: 'US' }, token: { chain: 'ethereum', file: 'a.ts' } },
  { components: { password: 'PasswordInput' }, classes: { token: 'text-sm font-mono' } },
  { visibility: { secret: 'private' }, routes: { password: '/password/:id' } },
  {
    address: { city: 'Bengaluru', pincode: '560001' },
    order: { city: 'Mumbai', pin_code: 110001 },
  },
  { pk: '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55', zodiac_sign: 'leo', path: 'a1', pattern: 'b2' },
  { from: 'ann@x.test', to: 'bob@x.test', name: 'token1', seed: 'a1b2c3d4e5f6' },
  { order: { number: 'A1234' }, map: { key: 'row1' }, line: { string: 'abc1' } },
])('what says nothing of the kind stays: %j', (value) => {
  expect(scrubber.value(value)).toEqual(value)
})

test('what goes from the message of an error goes from its stack', () => {
  const error = new Error('db-1:5432:shop:anna:4iB9o1N9mH0IOBth')
  expect(
    clean({ extra: { error, plain: { message: error.message, stack: error.stack } } }),
  ).not.toContain('4iB9')
  expect(scrubber.value(error)).toHaveProperty(
    'stack',
    expect.stringMatching(/^Error: db-1:5432:shop:anna:\[Filtered\]\n\s+at /),
  )
})

test('every known command is short enough to be found in a list', () => {
  const names = [...knownCommands().keys()]
  expect(names.filter((name) => name.length > LONGEST_COMMAND)).toEqual([])
})
