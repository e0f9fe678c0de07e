import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoreStart } from '../contract/core.ts'

type Chosen = Required<Pick<CoreStart, 'dataFolder' | 'sample'>>

/** The person's own data folder, and the one of the sample data beside it. Which of them is open is remembered for the next start. */
export class DataFolders {
  private readonly own: string
  private readonly mark: string
  private sample: boolean

  /** `profile`: where the shell keeps what it remembers. */
  constructor(own: string, profile: string) {
    this.own = own
    this.mark = join(profile, 'sample-is-open')
    this.sample = existsSync(this.mark) && existsSync(this.sampleFolder)
  }

  get active(): Chosen {
    return { dataFolder: this.sample ? this.sampleFolder : this.own, sample: this.sample }
  }

  choose(which: 'own' | 'sample'): Chosen {
    this.sample = which === 'sample'
    try {
      if (this.sample) writeFileSync(this.mark, '')
      else rmSync(this.mark, { force: true })
    } catch {
      // The next start then opens the other folder; nothing is lost.
    }
    return this.active
  }

  /** Deletes the sample data. Only while core does not have it open. */
  async removeSample(): Promise<void> {
    await rm(this.sampleFolder, { recursive: true, force: true, maxRetries: 5 })
  }

  private get sampleFolder(): string {
    return `${this.own}-sample`
  }
}
