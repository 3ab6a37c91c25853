import { publicConfig } from '@tacet/node/public-config'

// Asked at run time: what is known while the image is built is not the operator's answer.
export const dynamic = 'force-dynamic'

export const GET = publicConfig()
