import type { TemplateProblem } from './template.ts'

/** Gathers everything that is wrong with a template, so that an author sees all of it at once. */
export class Problems {
  readonly #found: TemplateProblem[] = []

  /** `line` counts from 1 in `file`. */
  add(file: string, line: number, message: string, remedy: string): void {
    this.#found.push({ file, line, message, remedy })
  }

  get any(): boolean {
    return this.#found.length > 0
  }

  /** By file and line; said once where two checks found the same. */
  list(): readonly TemplateProblem[] {
    const seen = new Map(this.#found.map((problem) => [`${problem.file}:${problem.line}:${problem.message}`, problem]))
    return [...seen.values()].toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
  }
}
