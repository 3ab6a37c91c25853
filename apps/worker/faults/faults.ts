import { errands } from './errand.ts'
import type { Fault } from './trial.ts'

/** What can go wrong around a runner, and with it. */
export const faults: readonly Fault[] = [
  {
    title: 'nothing goes wrong',
    leaves: ['events', 'runs'],
    strike: ({ desk, size }) => desk.handIn(errands(size)),
  },
  {
    title: 'runner killed mid-job, three times',
    leaves: [],
    async strike({ desk, size, world: { neighbours }, crash }) {
      for (let times = 0; times < 3; times++) {
        const crashed = neighbours.hold(2).then(crash)
        await Promise.all([desk.handIn(errands(size)), crashed])
        neighbours.letGo()
      }
    },
  },
  {
    title: 'runner asked to end mid-job, three times',
    leaves: ['events', 'runs'],
    async strike({ desk, size, world: { neighbours }, redeploy }) {
      for (let times = 0; times < 3; times++) {
        const replaced = neighbours.hold(2).then(() => {
          const over = redeploy()
          // It was asked first, and now can finish what it is at.
          neighbours.letGo()
          return over
        })
        await Promise.all([desk.handIn(errands(size)), replaced])
      }
    },
  },
  {
    title: 'server of the queue stopped and started',
    leaves: ['events'],
    async strike({ desk, size, world: { queueServer } }) {
      await desk.handIn(errands(size))
      await queueServer.stop()
      const noticed = desk.refusal().then(() => queueServer.start())
      await Promise.all([desk.handIn(errands(size)), noticed])
    },
  },
  {
    title: 'server of the queue crashed and started',
    leaves: ['events'],
    async strike({ desk, size, world: { queueServer } }) {
      const noticed = desk.refusal().then(() => queueServer.start())
      await Promise.all([desk.handIn(errands(size)), queueServer.kill(), noticed])
    },
  },
  {
    title: 'PostgreSQL stopped and started',
    leaves: ['events'],
    async strike({ desk, size, world: { postgres } }) {
      await desk.handIn(errands(size))
      await postgres.stop()
      const more = desk.handIn(errands(size))
      await postgres.start()
      await more
    },
  },
  {
    title: 'backend hangs',
    leaves: ['runs'],
    async strike({ desk, size, world: { inbox } }) {
      inbox.fault({ hang: true })
      await desk.handIn(errands(size))
    },
  },
  {
    title: 'backend killed',
    leaves: ['runs'],
    async strike({ desk, size, world: { inbox } }) {
      await desk.handIn(errands(size))
      await inbox.close()
      await desk.handIn(errands(size))
    },
  },
]
