import { contract } from '@tacet/contract/node'
import { app } from './app.ts'

contract(app)
