/**
 * Where the data is kept when nobody names a folder: `entente` in the folder that Electron gives the app on this system. The
 * command line runs without Electron and must find the same one.
 */
export function defaultUserData(platform: string, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return `${env.APPDATA ?? `${home}\\AppData\\Roaming`}\\Entente`
  if (platform === 'darwin') return `${home}/Library/Application Support/Entente`
  return `${env.XDG_CONFIG_HOME || `${home}/.config`}/Entente`
}
