import type { ElectronApplication, Page } from '@playwright/test'

/** Gives the first window this size inside, and all pages this zoom. */
export async function lookAt(app: ElectronApplication, page: Page, width: number, height: number, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h, factor]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1)
      window?.setContentSize(w, h)
      window?.webContents.setZoomFactor(factor)
    },
    [width, height, zoom] as const,
  )
  await page.waitForFunction(([w, h]) => Math.abs(window.innerWidth - w) <= 1 && Math.abs(window.innerHeight - h) <= 1, [width / zoom, height / zoom] as const)
}

/** What can be pressed or typed in and lies outside of the window where no scrolling reaches it; and the page itself, when it scrolls sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth > window.innerWidth + 1 ? ['the page scrolls sideways'] : []
    const scrolls = (from: Element, axis: 'X' | 'Y'): boolean => {
      for (let box = from.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (/auto|scroll/.test(axis === 'X' ? overflowX : overflowY)) return true
      }
      return false
    }
    const lost = [...document.querySelectorAll<HTMLElement>('button, a[href], input:not(.sr), select, textarea, [role="tab"], [role="button"], h1')].filter((each) => {
      if (!each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || each.closest('.sr') !== null) return false
      const { left, right, top, bottom } = each.getBoundingClientRect()
      if (right - left < 2 || bottom - top < 2) return false
      return ((left < -1 || right > window.innerWidth + 1) && !scrolls(each, 'X')) || ((top < -1 || bottom > window.innerHeight + 1) && !scrolls(each, 'Y'))
    })
    return [...sideways, ...lost.map((each) => `${each.localName} “${(each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 60)}”`)]
  })
}
