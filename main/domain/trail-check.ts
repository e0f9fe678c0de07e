import { belongsAt, isErased, payloadErased, rowFaults, trailGenesis, type Sha256, type TrailRow } from './trail.ts'

/** The last row that a trail is known to have, by the store's own note or by one kept elsewhere. */
export interface TrailHead {
  readonly seq: number
  readonly hash: string
}

/** What is wrong in a trail, and where: `seq` to `through` are rows, both included. */
export interface TrailProblem {
  readonly kind: TrailProblemKind
  readonly seq: number
  readonly through: number
}

export type TrailProblemKind =
  /** The row does not have the facts that it was hashed with. */
  | 'row-changed'
  /** The payload is not the one that the row was hashed with. */
  | 'payload-changed'
  /** The row is sound, but stood at another place. */
  | 'row-moved'
  /** Rows that were there are gone. */
  | 'row-missing'
  /** Rows that the trail did not write. */
  | 'row-inserted'
  /** The rows `seq` and `through` do not follow one another: one of them is not the one that was written. */
  | 'chain-broken'
  /** The same, in the chain of the agreement alone. */
  | 'agreement-chain-broken'
  /** The row is not the one that the head names: the trail's end, or all of it, was written anew. */
  | 'head-differs'
  /** The payload is gone, and no row records that it was erased. */
  | 'erased-unrecorded'

export interface TrailReport {
  /** How many rows were looked at. */
  readonly rows: number
  /** By seq. Empty: the trail is sound. */
  readonly problems: readonly TrailProblem[]
  /** Rows whose payload was erased and the erasure recorded; they are sound. */
  readonly erased: readonly number[]
}

/** How many rows back a foreign row can be told from a rewritten one, and how many changed rows are tried for having been moved. */
const reach = 5000
const mostMoved = 64

/** Checks a trail row by row, in the order of seq; `report` at the end. */
export class TrailCheck {
  private readonly problems: TrailProblem[] = []
  private readonly changed: TrailRow[] = []
  private readonly erased: number[] = []
  private readonly recordedErasures = new Set<number>()
  private readonly recent = new Map<string, number>([[trailGenesis, 0]])
  private readonly ofAgreement = new Map<string, TrailHead>()
  private last: Link = { seq: 0, hash: trailGenesis, changed: false }
  /** The last place at which rows are gone or changed: any agreement's chain can be broken there. */
  private lastFaulty = 0
  private rows = 0
  private readonly sha256: Sha256
  private readonly heads: readonly TrailHead[]

  /** `heads`: all that is known of how far the trail goes. */
  constructor(sha256: Sha256, heads: readonly TrailHead[]) {
    this.sha256 = sha256
    this.heads = heads
  }

  next(row: TrailRow): void {
    this.rows += 1
    if (row.seq < 1) return this.found('row-inserted', row.seq)
    const faults = rowFaults(this.sha256, row)
    if (faults.includes('payload-changed')) this.found('payload-changed', row.seq)
    if (faults.includes('row-changed')) this.changed.push(row)
    if (isErased(row)) this.erased.push(row.seq)
    this.noteErasure(row)
    const link = { seq: row.seq, hash: row.hash, changed: faults.includes('row-changed') }
    const named = this.checkLink(row, link)
    if (link.changed) this.lastFaulty = row.seq
    this.checkAgreementLink(row, named)
    this.checkHeads(row, link.changed || named)
    this.remember(link)
  }

  /** For rows that come after those that are checked, too: an erasure is recorded later than the row it erased. */
  noteErasure(row: Pick<TrailRow, 'action' | 'payload'>): void {
    if (row.action !== payloadErased || row.payload === null) return
    const recorded = /^\{"seq":(\d+)\}$/.exec(row.payload)
    if (recorded !== null) this.recordedErasures.add(Number(recorded[1]))
  }

  report(): TrailReport {
    this.checkEnd()
    this.nameChanged()
    for (const seq of this.erased) if (!this.recordedErasures.has(seq)) this.found('erased-unrecorded', seq)
    return {
      rows: this.rows,
      problems: this.problems.toSorted((a, b) => a.seq - b.seq || a.through - b.through),
      erased: this.erased.filter((seq) => this.recordedErasures.has(seq)),
    }
  }

  /** A row that was changed is named as such; that its neighbours do not fit it says nothing of them. */
  private checkLink(row: TrailRow, link: Link): boolean {
    const last = this.last
    if (row.seq > last.seq + 1) {
      this.found('row-missing', last.seq + 1, row.seq - 1)
      this.lastFaulty = row.seq - 1
      return false
    }
    if (row.previousHash === last.hash || link.changed || last.changed) return false
    const before = this.recent.get(row.previousHash)
    if (before === undefined) this.found('chain-broken', last.seq, row.seq)
    else this.found('row-inserted', before + 1, last.seq)
    return true
  }

  private checkAgreementLink(row: TrailRow, named: boolean): void {
    if (row.agreementId === null) return
    const before = this.ofAgreement.get(row.agreementId) ?? { seq: 0, hash: trailGenesis }
    this.ofAgreement.set(row.agreementId, { seq: row.seq, hash: row.agreementHash ?? '' })
    const explained = named || this.lastFaulty >= Math.max(before.seq, 1)
    if (!explained && row.agreementPreviousHash !== before.hash) this.found('agreement-chain-broken', before.seq || row.seq, row.seq)
  }

  private checkHeads(row: TrailRow, named: boolean): void {
    if (!named && this.heads.some((head) => head.seq === row.seq && head.hash !== row.hash)) this.found('head-differs', row.seq)
  }

  private checkEnd(): void {
    const end = Math.max(0, ...this.heads.map((head) => head.seq))
    if (end > this.last.seq) this.found('row-missing', this.last.seq + 1, end)
    else if (end < this.last.seq && this.heads.length > 0) this.found('row-inserted', end + 1, this.last.seq)
  }

  /** Among rows that changed, those that would be sound at the place of another were only moved. */
  private nameChanged(): void {
    const places = this.changed.length <= mostMoved ? this.changed.map((row) => row.seq) : []
    const gaps = this.problems.filter((problem) => problem.kind === 'row-missing').map((problem) => problem.seq)
    const inserted = this.problems.filter((problem) => problem.kind === 'row-inserted')
    for (const row of this.changed) {
      if (inserted.some(({ seq, through }) => seq <= row.seq && row.seq <= through)) continue
      const candidates = [row.seq - 1, row.seq + 1, ...places, ...gaps]
      this.found(candidates.some((seq) => belongsAt(this.sha256, row, seq)) ? 'row-moved' : 'row-changed', row.seq)
    }
  }

  private remember(link: Link): void {
    this.last = link
    this.recent.set(link.hash, link.seq)
    const oldest = this.recent.keys().next().value
    if (this.recent.size > reach && oldest !== undefined) this.recent.delete(oldest)
  }

  private found(kind: TrailProblemKind, seq: number, through = seq): void {
    this.problems.push({ kind, seq, through })
  }
}

interface Link {
  readonly seq: number
  readonly hash: string
  readonly changed: boolean
}
