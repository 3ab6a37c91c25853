// The edge function under test, and a function for its host that tells what the probe saw.
import { glance } from './glance.ts'
// oxlint-disable-next-line import/no-unassigned-import -- it listens; nothing of it is called
import './vercel.ts'
import { status } from '@tacet/edge/vercel'

Object.assign(globalThis, { look: () => JSON.stringify({ ...glance(), status: status() }) })
