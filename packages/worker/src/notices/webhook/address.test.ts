import { describe, expect, test } from 'vitest'
import { judgeAddress, networksOf } from './address.ts'

const none = networksOf([]) ?? []

describe('an address of the internet is public', () => {
  test.each([
    '1.1.1.1',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '192.0.3.1',
    '::ffff:93.184.216.34',
    '2606:4700::1111',
    '2a00:1450:4001:82a::200e',
  ])('%s', (address) => {
    expect(judgeAddress(address, none)).toBe('public')
  })
})

describe('any other address is refused', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['this machine', '::1'],
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['unspecified', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['of a carrier', '100.64.0.1'],
    ['of a carrier, metadata of a cloud', '100.100.100.200'],
    ['link-local, metadata of a cloud', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local with a scope', 'fe80::1%eth0'],
    ['public with a scope', '2606:4700::1111%eth0'],
    ['metadata of a cloud', 'fd00:ec2::254'],
    ['metadata of a cloud', '168.63.129.16'],
    ['metadata of a cloud', '192.0.0.192'],
    ['unique local', 'fc00::1'],
    ['site-local', 'fec0::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4 in IPv6', '::ffff:10.0.0.1'],
    ['IPv4 in IPv6', '::ffff:169.254.169.254'],
    ['IPv4 in IPv6, the deprecated form', '::127.0.0.1'],
    ['IPv4 in IPv6, the translated form', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64', '64:ff9b::169.254.169.254'],
    ['NAT64 of a public one', '64:ff9b::1.1.1.1'],
    ['NAT64 of a network’s own', '64:ff9b:1::a00:1'],
    ['6to4 of this machine', '2002:7f00:1::'],
    ['6to4', '2002:a00:1::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['for documentation', '192.0.2.1'],
    ['for documentation', '198.51.100.1'],
    ['for documentation', '203.0.113.1'],
    ['for documentation', '2001:db8::1'],
    ['for measuring', '198.18.0.1'],
    ['for many', '224.0.0.1'],
    ['for many', 'ff02::1'],
    ['for all', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['to nowhere', '100::1'],
    ['not given to anybody', '4000::1'],
    ['not given to anybody', '5f00::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address', '127.0.0.1, 1.1.1.1'],
    ['no address', '1.1.1.1 '],
  ])('%s: %s', (_what, address) => {
    expect(judgeAddress(address, none)).toBe('no')
  })
})

describe('a network that was allowed', () => {
  const some = networksOf(['10.20.0.0/16', '::1/128']) ?? []

  test.each(['10.20.0.1', '10.20.255.255', '::ffff:10.20.0.1', '::1'])('%s is in it', (address) => {
    expect(judgeAddress(address, some)).toBe('allowed')
  })

  test.each(['10.21.0.1', '127.0.0.1', '::2', '64:ff9b::a14:1'])('%s is not', (address) => {
    expect(judgeAddress(address, some)).toBe('no')
  })

  test.each(['10.20.0.1', 'localhost', '10.0.0.0/33', '10.0.0.0/8, ::/0', ''])(
    '“%s” is no network',
    (text) => {
      expect(networksOf([text])).toBeUndefined()
    },
  )
})
