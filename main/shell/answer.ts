import { Readable } from 'node:stream'
import type { Session } from 'electron'

/** What is answered under an address of the app's own. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | Readable
}

export const notFound: Answer = { status: 404, headers: {}, body: new Uint8Array() }

/**
 * Answers for a scheme. Not with `protocol.handle`: for its web requests and responses Electron loads a whole HTTP client into the shell,
 * which the first window would wait for.
 */
export function answerFor(session: Session, scheme: string, answer: (url: URL) => Promise<Answer>): void {
  session.protocol.registerStreamProtocol(scheme, (request, reply) => {
    const found = async () => answer(new URL(request.url))
    void found()
      .catch(() => notFound)
      .then(({ status, headers, body }) => reply({ statusCode: status, headers: { ...headers }, data: body instanceof Readable ? body : Readable.from([body], { objectMode: false }) }))
  })
}
