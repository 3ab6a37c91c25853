import { contract } from '@tacet/contract/node'
import { afterAll } from 'vitest'
import { appOnServers } from './app-on-servers.ts'

const { app, close } = await appOnServers('BullMQ')
afterAll(close)

contract(app)
