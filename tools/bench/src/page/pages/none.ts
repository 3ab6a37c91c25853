import { ready } from './shop.ts'

ready()
