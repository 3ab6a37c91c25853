const begin = (kind: string): string => `${'-'.repeat(5)}BEGIN ${kind}${'-'.repeat(5)}`
const end = (kind: string): string => `${'-'.repeat(5)}END ${kind}${'-'.repeat(5)}`
const body = 'MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MaQ8\nabcdEFGH1234+/=='
export const catches: readonly string[] = [
  `«${begin('RSA PRIVATE KEY')}\n${body}\n${end('RSA PRIVATE KEY')}»\nafter`,
  `key: «${begin('PRIVATE KEY')}\\n${body.replace('\n', '\\n')}\\n${end('PRIVATE KEY')}»`,
  `"«${begin('OPENSSH PRIVATE KEY')}\\n${body.replace('\n', '\\n')}`.concat('»'),
  `«${begin('EC PRIVATE KEY')}\n${body}»`,
  `«${begin('RSA PRIVATE KEY')}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,823702F5AA\n\n${body}\n${end('RSA PRIVATE KEY')}»\ndone`,
  `«${begin('PGP PRIVATE KEY BLOCK')}\n\nlQOYBF\n=abcd\n${end('PGP PRIVATE KEY BLOCK')}»`,
  `key: |\n    «${begin('PRIVATE KEY')}\n    ${body.replace('\n', '\n    ')}\n    ${end('PRIVATE KEY')}»\nnext: 1`,
  `["«${begin('PRIVATE KEY')}","${body.replace('\n', '","')}","${end('PRIVATE KEY')}»"]`,
  `INFO «${begin('PRIVATE KEY')}\nINFO ${body.replace('\n', '\nINFO ')}\nINFO ${end('PRIVATE KEY')}»`,
  `> «${begin('PRIVATE KEY')}\n> ${body.split('\n')[0]}»\n> and so on`,
  `«${begin('SSH2 ENCRYPTED PRIVATE KEY').replace(/-----/g, '----').replace('BEGIN', ' BEGIN').replace(/KEY-/, 'KEY -')}\n${body}»`,
  `INFO a.b - «${begin('RSA PRIVATE KEY')}\n${body}\n${end('RSA PRIVATE KEY')}» - done`,
  `-- «${begin('SSH2 ENCRYPTED PRIVATE KEY').replace(/-----/g, '----').replace('BEGIN', ' BEGIN').replace(/KEY-/, 'KEY -')}\n${body}»`,
  `«${begin('RSA PRIVATE KEY')}\n${'aB3dE5fG'.repeat(8)}\n${'aB3dE5fG'.repeat(6)}»\n\nsshpass -p '«hunter2»' scp f host:`,
  `«${begin('RSA PRIVATE KEY')}\n${'aB3dE5fG'.repeat(8)}»\nand that is all that was left of it`,
  // OpenVPN's shared key.
  `<tls-auth>\n«-----BEGIN OpenVPN Static key V1-----\n${'64ed1486f6d3270aae83e3c26bd6b9e1\n'.repeat(3)}-----END OpenVPN Static key V1-----»\n</tls-auth>`,
]
export const leaves: readonly string[] = [
  `expected ${begin('PRIVATE KEY')}`,
  `MARKER = ("${begin('PRIVATE KEY')}", "${end('PRIVATE KEY')}")`,
  `${begin('PUBLIC KEY')}\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n${end('PUBLIC KEY')}`,
  `${begin('CERTIFICATE')}\nMIIDdzCCAl+gAwIBAgIE\n${end('CERTIFICATE')}`,
]
