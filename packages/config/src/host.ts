/**
 * Whether a text names a host that every runtime's URL parser takes as it stands: a domain name,
 * an IPv4 address or a bracketed IPv6 address.
 *
 * @see https://url.spec.whatwg.org/#host-parsing
 */
export function isHost(text: string): boolean {
  if (text.startsWith('[')) return text.endsWith(']') && isIpv6(text.slice(1, -1))
  const labels = text.split('.')
  // By the URL standard, a host whose last label is a number is an IPv4 address or nothing.
  if (/^(?:\d+|0x[\da-f]*)$/i.test(labels.at(-1) ?? '')) return isIpv4(text)
  return text.length <= 253 && labels.every((label) => /^[a-z\d_](?:[\w-]{0,61}\w)?$/i.test(label))
}

function isIpv4(text: string): boolean {
  const octets = text.split('.')
  return (
    octets.length === 4 &&
    octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255)
  )
}

/** RFC 4291, section 2.2: eight groups, one run of zeros shortened to `::`, the end as IPv4. */
function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const tail = last.includes('.') && !text.endsWith('::') ? [last] : []
  if (!tail.every(isIpv4)) return false
  const hexGroups = groups.slice(0, groups.length - tail.length)
  if (!hexGroups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false
  const size = hexGroups.length + 2 * tail.length
  return halves.length === 2 ? size < 8 : size === 8
}
