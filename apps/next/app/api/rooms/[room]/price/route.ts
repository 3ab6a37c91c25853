import { findRoom } from '../../../../../house/rooms'

/** A route handler that fails for rooms that are not there, and says too much when it does. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly room: string }> },
) {
  const room = findRoom((await params).room)
  if (room === undefined) throw new Error(`no price for ${request.url}`)
  return Response.json({ cents: room.cents })
}
