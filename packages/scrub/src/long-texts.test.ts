import { expect, test } from 'vitest'
import { createScrubber } from './create-scrubber.ts'

// A secret does not stay because it is long, or because much stands before it.

const { text } = createScrubber()
const secret = 'Kd83jfwq2pz'
const long = (length: number): string => 'aB3dE9fG_-'.repeat(length).slice(0, length)
const base64 = (length: number): string => 'QUJDRa83'.repeat(length).slice(0, length)
const many = (count: number, item: (index: number) => string, glue = ', '): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(glue)

const longSecrets: readonly ((length: number) => string)[] = [
  (n) => `{"Authorization":"Custom ${long(n + 8)}9= ${secret}","n":1}`,
  (n) => `Authorization: Negotiate ${base64(n)}${secret}`,
  (n) => `Bearer ${long(n)}${secret}`,
  (n) => `Set-Cookie: sid=${long(n)}${secret}; Path=/`,
  (n) => `https://user:${long(n)}${secret}@host.test/x`,
  (n) => `https://${long(n)}:${secret}@host.test/x`,
  (n) => `https://oauth2${long(n + 20)}${secret}@host.test/x`,
  (n) => `{"password":"${long(n)} ${secret}"}`,
  (n) => `the password is ${long(n)}${secret}`,
  (n) => `<password>${long(n)}${secret}</password>`,
  (n) => `<password><![CDATA[${long(n)}${secret}]]></password>`,
  (n) => `<wsse:BinarySecurityToken>${base64(n)}${secret}</wsse:BinarySecurityToken>`,
  (n) => `<key>password</key>\n<string>${long(n)}${secret}</string>`,
  (n) => `<property name="password"><value>${long(n)}${secret}</value></property>`,
  (n) => `CREATE USER x IDENTIFIED WITH mysql_native_password BY '${long(n)}${secret}'`,
  (n) => `INSERT INTO users (bio, password) VALUES ('x', '${long(n)}${secret}')`,
  (n) => `docker login -u x -p ${long(n)}${secret} registry.test`,
  (n) => `docker login -u x -p "${long(n)}${secret}" registry.test`,
  (n) => `mysql -h h -p${long(n)}${secret} db`,
  (n) => `https://hooks.slack.com/services/T0/B0/${long(n + 20)}${secret}`,
  (n) => `bob:$apr1$${base64(8)}$${base64(n + 20)}${secret}`,
  (n) => `AUTH ${long(n + 8)}${secret}`,
  (n) => `using acme_live_key_${long(n + 20)}${secret} now`,
  (n) => `{"kty":"RSA","n":"abc","d":"${long(n + 16)}${secret}"}`,
  (n) => `-----BEGIN PRIVATE KEY-----\n${base64(n)}\n${secret}\n-----END PRIVATE KEY-----`,
  (n) => `id,password,note\n1,${long(n)}${secret},x\n`,
  (n) => `password = """\n${many(n, () => 'aB3dE9fG', '\n')}\n${secret}\n"""`,
]

const farSecrets: readonly ((length: number) => string)[] = [
  (n) => `Authorization: Digest username="${long(n)}", response="${secret}"`,
  (n) => `Cookie: a=${long(n)}; sid=${secret}`,
  (n) => `curl -H "x-header: ${long(n)}" -u bob:${secret} https://host.test`,
  (n) => `curl ${many(n % 500, () => '-s', ' ')} -u bob:${secret} https://host.test`,
  (n) => `{"kty":"RSA","n":"${long(n)}","d":"${secret}${secret}"}`,
  (n) => `kind: Secret\ndata:\n  cert: ${base64(n)}\n  other: ${secret}x\n`,
  (n) => `id,note,password\n1,${long(n)},${secret}\n`,
  (n) => `id,password\n${many(n, (i) => `${i},pw${i}xK7`, '\n')}\n9,${secret}\n`,
  (n) => `INSERT INTO t (bio, password) VALUES ('${long(n)}', '${secret}')`,
  (n) =>
    `INSERT INTO t (id, password) VALUES ${many(n, (i) => `(${i}, 'pw${i}xK7')`)}, (9, '${secret}')`,
  (n) =>
    `INSERT INTO t (${many(n, (i) => `c${i}`)}, password) VALUES (${many(n, String)}, '${secret}')`,
  (n) =>
    `insert into "t" (${many(n, (i) => `"c${i}"`)}, "password") values (${many(n + 1, (i) => `$${i + 1}`)}) -- PARAMETERS: [${many(n, (i) => `"v${i}"`)}, "${secret}"]`,
  (n) => `a=${long(n)}&password=${secret}`,
  (n) => `Server=x;${many(n, (i) => `P${i}=v`, ';')};Password=${secret};`,
]

const lengths = [1, 12, 40, 110, 130, 260, 520, 1030, 2050, 4100, 8200, 20_000]

test.each(longSecrets)('a long secret goes to its end: %s', (write) => {
  const left = lengths.filter((length) => text(write(length)).includes(secret.slice(-8)))
  expect(left).toEqual([])
})

test.each(farSecrets)('a secret goes however much stands before it: %s', (write) => {
  const left = lengths
    .filter((length) => length < 5000)
    .filter((length) => text(write(length)).includes(secret.slice(-8)))
  expect(left).toEqual([])
})

test('a header that is cut for its judgement goes whole', () => {
  const cut = Array.from({ length: 1200 }, (_, length) => length).filter((length) =>
    text(`{"Authorization":"Custom ${'a1'.repeat(length / 2)}=x9 ${secret}"}`).includes(secret),
  )
  // Short words behind a scheme are read as a sentence.
  expect(cut.filter((length) => length > 12)).toEqual([])
})

const cutTexts: readonly string[] = [
  `page.login('bob', '${secret}`,
  `CREATE USER x IDENTIFIED BY '${secret}`,
  `INSERT INTO users (name, password) VALUES ('bob', '${secret}`,
  `UPDATE u SET password = $1 -- PARAMETERS: ["${secret}`,
  `curl -s -u "bob:${secret}`,
  `id,password,note\n1,${secret}`,
  `<user><password>${secret}`,
  `<ns:Password>${secret}`,
  `{"user":"bob","password":"${secret}`,
  `the token is "${secret}`,
]

test.each(cutTexts)('what cuts a text off is no reason to stay: %s', (cut) => {
  expect([cut, `${cut}...`].filter((written) => text(written).includes(secret))).toEqual([])
})

test.each(['"', 'n', 'u0041', 'x41', '\n'])(
  'a run of backslashes before %j ends, however long',
  (mark) => {
    expect(text(`${'\\'.repeat(70_000)}${mark} password=${secret}`)).toMatch(
      /password=\[Filtered\]$/,
    )
  },
)
