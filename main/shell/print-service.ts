import { connect } from 'node:net'
import { openChannel } from '../contract/channel.ts'
import { decodeLine, encodeLine, lineReader } from '../contract/wire.ts'
import { type Printer, servePrinter } from './print.ts'

/** Prints for a command line that listens on `socket`; resolves when it hangs up. */
export function printFor(socket: string, printer: Printer): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = connect(socket)
    connection.setEncoding('utf8')
    openChannel(
      {
        post: (message) => connection.write(encodeLine(message)),
        listen: (receive) => connection.on('data', lineReader((line) => receive(decodeLine(line)))),
      },
      servePrinter(printer),
    )
    connection.once('error', reject)
    connection.once('close', () => resolve())
  })
}
