/** The package once more, as a second version of it in one worker would be. */
declare module 'second-copy' {
  export { capture, status, tag, withTelemetry } from '../cloudflare.ts'
}
