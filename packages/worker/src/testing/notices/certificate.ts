import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from '../find-program.ts'

/** A certificate for one name, signed by itself, that is thrown away with the test. */
export function certificateFor(name: string): { readonly key: string; readonly cert: string } {
  const openssl = findProgram('openssl', [])
  const folder = mkdtempSync(join(tmpdir(), 'tacet-certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const what = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
    const whose = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
    const to = ['-keyout', key, '-out', cert]
    execFileSync(openssl, [...what.split(' '), ...whose, ...to], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
