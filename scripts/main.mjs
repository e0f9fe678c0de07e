import { explain } from './setup/stop.mjs'

/** Runs a script's work; an expected failure is told in its two sentences, without a stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    const told = explain(error)
    console.error(told.name === 'Stop' ? told.message : told)
    process.exitCode = 1
  }
}
