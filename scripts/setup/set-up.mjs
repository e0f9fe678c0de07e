import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findRuntime } from '../electron.mjs'
import { alone, cacheFolder } from './cache.mjs'
import { driverIsReady, makeDriver } from './driver.mjs'
import { installModules, modulesAreReady } from './modules.mjs'
import { makeRuntime, runtimeIsReady } from './runtime.mjs'
import { addMissing, nothingMissing } from './system.mjs'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Each step says nothing, and takes milliseconds, when there is nothing to do. */
export async function setUp(purpose, options, root = ROOT) {
  const steps = [
    { ready: () => modulesAreReady(root), make: () => installModules(root) },
    { ready: () => runtimeIsReady(root), make: () => makeRuntime(root) },
    { ready: () => nothingMissing(purpose, root), make: () => addMissing(purpose, root, options) },
    { ready: () => driverIsReady(root, lowestNapi(root)), make: () => makeDriver(root, lowestNapi(root), options) },
  ]
  if (await allReady(steps)) return
  await alone(cacheFolder(), 'set-up', async () => {
    for (const { ready, make } of steps) {
      if (!(await ready())) await make()
    }
  })
}

async function allReady(steps) {
  for (const { ready } of steps) {
    if (!(await ready())) return false
  }
  return true
}

/** One compiled driver serves the Node of the command line and that of Electron. */
function lowestNapi(root) {
  return Math.min(Number(process.versions.napi), findRuntime(root)?.napi ?? Infinity)
}
