import { expect, test } from 'vitest'
import { machineProblem } from '../../scripts/setup/machine.mjs'

const machine = (node: string, platform = 'linux', arch = 'x64') => ({ versions: { node }, platform, arch })

test.each(['20.19.0', '20.20.2', '22.0.0', '24.3.1'])('Node %s will do', (node) => {
  expect(machineProblem(machine(node))).toBeUndefined()
})

test.each(['18.20.4', '20.18.3', '21.7.0'])('Node %s is named, with the remedy', (node) => {
  expect(machineProblem(machine(node))).toBe(
    `Entente needs Node 20.19 or newer (but not 21), and this is Node ${node}.\nInstall a current Node, then run the same command again.`,
  )
})

test.each([
  ['linux', 'ia32'],
  ['win32', 'ia32'],
  ['freebsd', 'x64'],
])('%s-%s is named as a machine that will not do', (platform, arch) => {
  expect(machineProblem(machine('24.0.0', platform, arch))).toContain(`does not run on ${platform}-${arch}`)
})
