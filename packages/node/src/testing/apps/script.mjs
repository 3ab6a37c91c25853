// A script that reports one error and comes to its end.
import { capture, log } from '@tacet/node'

process.on('beforeExit', () => console.log('beforeExit'))
process.on('exit', (code) => console.log('exit', code))
log.info('a line that is buffered')
capture(new Error('in a script'), { tags: { script: 'yes' } })
if (process.argv[2] === 'exit') process.exit(3)
