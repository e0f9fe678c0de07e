import { expect, it } from 'vitest'
import { defaultUserData } from '../../main/contract/data-folder.ts'

it.each([
  ['linux', {}, '/home/ada', '/home/ada/.config/Entente'],
  ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/ada', '/cfg/Entente'],
  ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Entente'],
  ['win32', { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' }, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Entente'],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Entente'],
])('on %s it is where Electron keeps the app’s data', (platform, env, home, expected) => {
  expect(defaultUserData(platform, env, home)).toBe(expected)
})
