/** The parts of the runtime's own module that the apps use. */
declare module 'cloudflare:workers' {
  export class DurableObject {
    constructor(context: unknown, env: unknown)
    fetch(request: Request): Promise<Response> | Response
  }

  export class WorkflowEntrypoint {
    constructor(context: unknown, env: unknown)
    run(event: { payload: { text: string } }, step: unknown): Promise<void>
  }
}
