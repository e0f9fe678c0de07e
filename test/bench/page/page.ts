import '../../../renderer/no-eval.ts'
import { connectToCore } from '../../../main/contract/client.ts'
import { interleave, timed } from '../measure.ts'

declare global {
  interface Window {
    measureRoundTrips(): Promise<Record<'call' | 'list' | 'echo', number[]>>
  }
}

const coreWay = nextPort((data) => data.entente === 'core-ready')
const echoWay = nextPort((data) => data.bench === 'echo')

window.measureRoundTrips = async () => {
  const [core, echo] = [await coreWay, await echoWay]
  const client = connectToCore(
    {
      post: (message) => core.postMessage(message),
      listen: (receive) => core.addEventListener('message', ({ data }) => receive(data)),
    },
    () => {},
  )
  core.start()
  echo.start()
  const returned = () =>
    new Promise<void>((resolve) => {
      echo.addEventListener('message', () => resolve(), { once: true })
      echo.postMessage({ n: 1 })
    })
  return interleave(
    { call: timed(() => client.call('app.about', {})), echo: timed(returned), list: timed(() => client.call('agreements.list', { limit: 10 })) },
    { warmUps: 100, rounds: 1_500 },
  )
}

function nextPort(isIt: (data: Readonly<Record<string, unknown>>) => boolean): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = ({ data, ports: [port] }: MessageEvent<Readonly<Record<string, unknown>> | null>) => {
      if (!port || typeof data !== 'object' || data === null || !isIt(data)) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
  })
}
