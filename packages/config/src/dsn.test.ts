import { describe, expect, it } from 'vitest'
import { dsnToString, ingestUrl, parseDsn } from './dsn.ts'

const valid = [
  {
    text: 'https://abc123@o1.ingest.sentry.io/42',
    url: 'https://o1.ingest.sentry.io/api/42/envelope/',
  },
  { text: 'http://key@localhost:8000/1', url: 'http://localhost:8000/api/1/envelope/' },
  { text: 'http://key@127.0.0.1:49152/1', url: 'http://127.0.0.1:49152/api/1/envelope/' },
  { text: 'http://key@[::1]:9000/7', url: 'http://[::1]:9000/api/7/envelope/' },
  { text: 'https://key@[2001:db8::8:800]/7', url: 'https://[2001:db8::8:800]/api/7/envelope/' },
  { text: 'https://key@host.example/sub/7', url: 'https://host.example/sub/api/7/envelope/' },
  { text: 'https://key@h/a/b-c/d.e/7', url: 'https://h/a/b-c/d.e/api/7/envelope/' },
  { text: 'http://key@my_sentry:9000/1', url: 'http://my_sentry:9000/api/1/envelope/' },
]

describe('a valid DSN', () => {
  it.each(valid)('$text posts to $url', ({ text, url }) => {
    const dsn = parseDsn(text)
    expect(dsn && ingestUrl(dsn)).toBe(url)
  })

  it.each(valid)('$text is written as it was read', ({ text }) => {
    const dsn = parseDsn(text)
    expect(dsn && dsnToString(dsn)).toBe(text)
  })

  it('is trimmed, and its protocol and host are lower case afterwards', () => {
    expect(parseDsn(' \tHTTPS://KeY@Host.Example/1\r\n')).toEqual({
      protocol: 'https',
      publicKey: 'KeY',
      host: 'host.example',
      port: '',
      path: '',
      projectId: '1',
    })
  })

  it('may have an empty secret part', () => {
    expect(parseDsn('https://key:@host.example/1')).toEqual(parseDsn('https://key@host.example/1'))
  })

  it.each(['s3cr3t', 'a-b.c~d'])('loses its legacy secret part ("%s")', (secret) => {
    const dsn = parseDsn(`https://key:${secret}@host.example:8443/sub/1`)
    expect(dsn && dsnToString(dsn)).toBe('https://key@host.example:8443/sub/1')
    expect(JSON.stringify(dsn)).not.toContain(secret)
  })
})

describe('what is not a DSN', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'true'],
    ['a URL without a key', 'https://host.example/1'],
    ['an empty key', 'https://@host.example/1'],
    ['a key the SDK would not read', 'https://a-b@host.example/1'],
    ['another protocol', 'ftp://key@host.example/1'],
    ['no protocol', 'key@host.example/1'],
    ['no host', 'https://key@/1'],
    ['no project', 'https://key@host.example'],
    ['a blank project', 'https://key@host.example/'],
    ['a project that is no number', 'https://key@host.example/web'],
    ['a project that only starts as a number', 'https://key@host.example/1web'],
    ['a trailing slash', 'https://key@host.example/1/'],
    ['a query', 'https://key@host.example/1?verify_ssl=0'],
    ['a fragment', 'https://key@host.example/1#x'],
    ['an empty path segment', 'https://key@host.example//1'],
    ['a dot segment', 'https://key@host.example/a/../1'],
    ['an encoded dot segment', 'https://key@host.example/%2e%2e/1'],
    ['a second @', 'https://key@evil.test@host.example/1'],
    ['white space inside', 'https://key@host.example /1'],
    ['a line break inside', 'https://key@host.exa\nmple/1'],
    ['an empty port', 'https://key@host.example:/1'],
    ['port 0', 'https://key@host.example:0/1'],
    ['a port beyond 65535', 'https://key@host.example:65536/1'],
    ['quotes around it', '"https://key@host.example/1"'],
  ])('%s', (_, text) => {
    expect(parseDsn(text)).toBeUndefined()
  })

  it('is found out in linear time', () => {
    const slow = `https://key@host.example${'/1a'.repeat(200_000)}`
    expect(parseDsn(slow)).toBeUndefined()
  })
})
