import { contract } from '@tacet/contract/node'
import { afterAll } from 'vitest'
import { app } from './app.ts'
import { removePattern } from './fresh-database.ts'

afterAll(removePattern)

contract(app)
