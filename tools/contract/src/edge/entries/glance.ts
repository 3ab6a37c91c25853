/**
 * Imported before the app, so that it sees the isolate as it was.
 *
 * @module
 */
import { installProbe, type Glance } from '../probe.ts'

export const glance: () => Glance = installProbe()
