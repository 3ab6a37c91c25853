import { arch, availableParallelism, freemem, platform, release, totalmem } from 'node:os'

interface WithContexts {
  contexts?: Readonly<Record<string, unknown>>
}

/**
 * Says on what kind of machine an event happened: system, memory, cores. It replaces the SDK's
 * `Context`, which is asynchronous (see `sourceLinesIntegration`), runs a program on macOS, and
 * reads the cloud account from the environment.
 */
export function machineIntegration(): { name: string; processEvent<T>(event: T): T } {
  const startTime = new Date(Date.now() - process.uptime() * 1_000).toISOString()
  const system = { name: platform(), kernel_version: release() }
  const fixed = { arch: arch(), processor_count: availableParallelism(), memory_size: totalmem() }
  return {
    name: 'Machine',
    processEvent(event) {
      const target = event as WithContexts
      target.contexts = {
        app: { app_start_time: startTime, app_memory: process.memoryUsage.rss() },
        device: { ...fixed, free_memory: freemem() },
        os: system,
        ...target.contexts,
      }
      return event
    },
  }
}
