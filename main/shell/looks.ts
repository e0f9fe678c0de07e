import { nativeTheme } from 'electron'
import type { Appearance, Preferences } from '../contract/bridge.ts'
import type { Memory } from './memory.ts'
import { type ZoomStep, zoomed } from './zoom.ts'

/** How all windows look: light or dark, and how large. Remembered; in force before the first window opens, so that none flashes. */
export class Looks {
  private readonly memory: Memory
  private readonly onChange: (preferences: Preferences) => void

  constructor(memory: Memory, onChange: (preferences: Preferences) => void) {
    this.memory = memory
    this.onChange = onChange
    nativeTheme.themeSource = memory.all.appearance
    // The system's own choice may change while the app runs.
    nativeTheme.on('updated', () => onChange(this.now))
  }

  get now(): Preferences {
    const { appearance, zoom, spelling, staysOpen, startsAtLogin } = this.memory.all
    return { appearance, zoom, spelling, staysOpen, startsAtLogin }
  }

  setAppearance(appearance: Appearance): void {
    this.memory.keep({ appearance })
    nativeTheme.themeSource = appearance
    this.onChange(this.now)
  }

  toggleSpelling(): void {
    this.memory.keep({ spelling: !this.memory.all.spelling })
    this.onChange(this.now)
  }

  zoom(step: ZoomStep): void {
    this.memory.keep({ zoom: zoomed(this.memory.all.zoom, step) })
    this.onChange(this.now)
  }
}
