const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']

/** Why this Node or this machine will not do, and the remedy; undefined when both will. Written so that an old Node can read it. */
export function machineProblem({ versions, platform, arch }) {
  const [major, minor] = versions.node.split('.').map(Number)
  if (!((major === 20 && minor >= 19) || major >= 22)) {
    return `Entente needs Node 20.19 or newer (but not 21), and this is Node ${versions.node}.\nInstall a current Node, then run the same command again.`
  }
  if (!PLATFORMS.includes(`${platform}-${arch}`)) {
    return `Entente does not run on ${platform}-${arch}: Electron and the database driver are made for ${PLATFORMS.join(', ')}.\nUse one of these machines, with a Node made for it.`
  }
  return undefined
}
