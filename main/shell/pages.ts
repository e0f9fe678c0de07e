import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type Session, protocol } from 'electron'
import { shownOrigin, storedOrigin } from '../contract/file-bridge.ts'
import { type Answer, answerFor, notFound } from './answer.ts'

export const pageOrigin = 'app://entente'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
}

/** To be called before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** What is shown in a frame or as a picture, by the path of its address. */
interface Framed {
  /** Stored files that can be shown, under `app://stored/`. */
  readonly stored: (path: string) => Promise<Answer>
  /** What was made to be looked at, under `app://shown/`. */
  readonly shown: (path: string) => Answer
}

/** Serves the bundled page under `app://entente/` and nothing outside its folder, and what it may show. */
export function servePages(session: Session, folder: string, { stored, shown }: Framed): void {
  answerFor(session, 'app', async (url) => {
    if (url.host === new URL(storedOrigin).host) return stored(url.pathname)
    if (url.host === new URL(shownOrigin).host) return shown(url.pathname)
    const file = normalize(join(folder, decodeURIComponent(url.pathname)))
    const type = mediaTypes[extname(file)]
    if (url.host !== new URL(pageOrigin).host || !file.startsWith(folder + sep) || !type) return notFound
    try {
      const body = await readFile(file)
      return type.startsWith('text/html') ? page(body.toString('utf8')) : { status: 200, headers: headers(type), body }
    } catch {
      return notFound
    }
  })
}

function page(html: string): Answer {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: ${storedOrigin}`,
    `frame-src ${storedOrigin} ${shownOrigin}`,
    `object-src ${storedOrigin} ${shownOrigin}`,
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return {
    status: 200,
    headers: { ...headers('text/html; charset=utf-8'), 'Content-Security-Policy': policy },
    body: Buffer.from(html.replaceAll('__CSP_NONCE__', nonce)),
  }
}

function headers(type: string): Record<string, string> {
  return { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }
}
