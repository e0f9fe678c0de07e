/** A desktop entry (freedesktop.org) that starts the app with these words. */
export function desktopEntry(words: readonly string[]): string {
  return ['[Desktop Entry]', 'Type=Application', 'Name=Entente', `Exec=${words.map(quoted).join(' ')}`, 'Terminal=false', 'X-GNOME-Autostart-enabled=true', ''].join('\n')
}

/** As the specification's "The Exec key" has it: within quotes, reserved signs escaped twice over, and a percent sign doubled. */
function quoted(word: string): string {
  return `"${word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`
}
