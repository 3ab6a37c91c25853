import { contract } from '@tacet/contract/browser'
import { app } from './app.ts'

contract(app)
