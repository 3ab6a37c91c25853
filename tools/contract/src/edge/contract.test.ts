import { contract } from './contract.ts'
import { postOffice } from './post-office.ts'

contract(postOffice)
