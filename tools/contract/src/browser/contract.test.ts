import { contract } from './contract.ts'
import { shop } from './shop.ts'

contract(shop)
