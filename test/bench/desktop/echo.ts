// The yardstick of a call: a process that sends back what it gets.
interface EchoPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
  start(): void
}
interface Parent {
  once(event: 'message', listener: (event: { readonly ports: readonly EchoPort[] }) => void): void
}

const { parentPort } = process as unknown as { readonly parentPort: Parent }
parentPort.once('message', ({ ports: [port] }) => {
  port?.on('message', ({ data }) => port.postMessage(data))
  port?.start()
})
