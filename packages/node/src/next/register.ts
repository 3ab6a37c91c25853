import { createInstrumentation } from './instrumentation.ts'

/** Turns telemetry on if an operator supplied a DSN. Off, nothing is loaded. */
export const register: () => Promise<void> = createInstrumentation().register
