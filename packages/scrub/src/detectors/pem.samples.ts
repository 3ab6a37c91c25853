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
]
export const leaves: readonly string[] = [
  `${begin('PUBLIC KEY')}\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n${end('PUBLIC KEY')}`,
  `${begin('CERTIFICATE')}\nMIIDdzCCAl+gAwIBAgIE\n${end('CERTIFICATE')}`,
]
