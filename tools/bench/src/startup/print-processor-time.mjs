/** Prints how long the process kept processors busy since it began, in milliseconds. */
export function printProcessorTime() {
  const { user, system } = process.cpuUsage()
  console.log((user + system) / 1000)
}
