import { isMet, type Line, ratio } from './line.ts'
import type { Summary } from './measure.ts'

const head = ['what', 'subject', 'yardstick', '', 'ratio', 'goal', 'met'] as const

/** The lines as a table: medians with the middle half of the runs beside them, or the 95th percentile. */
export function table(lines: readonly Line[]): string {
  const rows = [head, ...lines.map(cells)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}

function cells(measured: Line): readonly string[] {
  const { what, yardstick, subject, bare, statistic, unit, goal } = measured
  const met = isMet(measured)
  return [
    statistic === 'p95' ? `${what}, p95` : what,
    figure(subject, statistic, unit),
    figure(bare, statistic, unit),
    yardstick,
    goal?.kind === 'faster' ? `${(1 / ratio(measured)).toFixed(1)} × faster` : `${ratio(measured).toFixed(2)} ×`,
    goal === null ? '–' : goal.kind === 'faster' ? `≥ ${goal.times} × faster` : `≤ ${goal.times} ×`,
    met === null ? '' : met ? 'yes' : 'NO',
  ]
}

function figure(summary: Summary, statistic: Line['statistic'], unit: Line['unit']): string {
  const value = rounded(summary[statistic])
  return statistic === 'median' ? `${value} ${unit} (${rounded(summary.low)}–${rounded(summary.high)})` : `${value} ${unit}`
}

function rounded(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}
