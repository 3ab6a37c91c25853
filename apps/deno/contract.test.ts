import { contract } from '@tacet/contract/edge'
import { app } from './app.ts'

contract(app)
