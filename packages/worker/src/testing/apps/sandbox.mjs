// A processor in a file of its own, which BullMQ runs in a process of its own.
// oxlint-disable-next-line import/no-default-export -- what BullMQ asks for
export default async (job) => {
  if (job.name === 'completes') return 'done'
  throw new TypeError(`in the sandbox: ${job.data.secret}`)
}
