/** The id of a clause or schedule on the paper. */
export function clauseId(clause: string): string {
  return `clause-${clause}`
}

/** Takes the person to a clause on the paper, as soon as it is drawn. */
export function goToClause(clause: string): void {
  requestAnimationFrame(() => {
    const there = document.getElementById(clauseId(clause))
    there?.focus({ preventScroll: true })
    there?.scrollIntoView({ block: 'nearest' })
  })
}
