import { openDesk, type Desk } from './desk.ts'
import { judge, type Verdict } from './verdict.ts'
import { openWorld, type QueueName, type World } from './world.ts'

/** A runner at work, and what a fault may do to it and to its neighbours. */
export interface Trial {
  readonly world: World
  readonly desk: Desk
  /** How many errands each part of the fault hands in. */
  readonly size: number
  /** Ends the runner as a crash of its machine does, and starts another. */
  crash(): Promise<void>
  /**
   * Asks the runner to end, and starts another when it has.
   *
   * @throws Error when it did not end as it should.
   */
  redeploy(): Promise<void>
}

export interface Fault {
  readonly title: string
  /** Hands errands in and makes something go wrong meanwhile. */
  strike(trial: Trial): Promise<void>
  /**
   * What the fault leaves as it would be without it: each failed job is one event, each job is worked
   * on once. A crash may take an event with it, and a queue that was away starts a job again.
   */
  readonly leaves: readonly ('events' | 'runs')[]
}

export interface TrialOptions {
  readonly queue: QueueName
  readonly size: number
}

/** How long the runner may take, after the fault, to be done with everything. */
const patience = 90_000

/** Lets one fault strike a runner, and judges what became of its errands. */
export async function tryFault(fault: Fault, options: TrialOptions): Promise<Verdict> {
  const world = await openWorld(options.queue)
  const desk = openDesk()
  let session = await world.start()
  desk.sendTo(session)
  try {
    const crash = async (): Promise<void> => {
      desk.sendTo(undefined)
      session.program.signal('SIGKILL')
      await session.program.ended
      session = await world.start()
      desk.sendTo(session)
    }
    const redeploy = async (): Promise<void> => {
      desk.sendTo(undefined)
      const { code, signal, stderr } = await session.terminate()
      if (code !== 0) throw new Error(`the runner ended with ${code ?? signal}: ${stderr}`)
      session = await world.start()
      desk.sendTo(session)
    }
    let problem: string | undefined
    // That the runner died of it is part of the verdict.
    await fault
      .strike({ world, desk, size: options.size, crash, redeploy })
      .catch((error: unknown) => {
        problem = String(error)
      })
    const results = await desk.results(Date.now() + patience)
    return await judge({ fault, world, desk, results, session, problem })
  } finally {
    desk.sendTo(undefined)
    await session.close()
    await world.close()
  }
}
