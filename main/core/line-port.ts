import type { Socket } from 'node:net'
import type { Port } from '../contract/channel.ts'
import { decodeLine, encodeLine, lineReader } from '../contract/wire.ts'

/** A socket as a channel takes it: one message a line. A peer that sends no JSON, or a line without end, is hung up on. */
export function linePort(socket: Socket, limit?: number): Port {
  socket.setEncoding('utf8')
  return {
    post: (message) => {
      if (socket.writable) socket.write(encodeLine(message))
    },
    listen: (receive) => {
      const read = lineReader((line) => receive(decodeLine(line)), limit)
      socket.on('data', (piece: string) => {
        try {
          read(piece)
        } catch {
          socket.destroy()
        }
      })
    },
  }
}
