// The build puts the package here once more, as a second version of it in one worker would be.
export { capture, status, tag, withTelemetry } from '../cloudflare.ts'
