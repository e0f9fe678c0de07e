/** The clipboard API needs a permission, and the app denies every one; a copy that was asked for by the system's own command needs none. */
export function copyRich({ text, html }: { readonly text: string; readonly html: string }): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
