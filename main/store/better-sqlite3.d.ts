/** What the store uses of the driver, which ships no types of its own. */
declare module 'better-sqlite3' {
  export type SqliteValue = string | number | bigint | Uint8Array | null

  export interface Statement {
    readonly reader: boolean
    all(...values: readonly SqliteValue[]): unknown[]
    get(...values: readonly SqliteValue[]): unknown
    run(...values: readonly SqliteValue[]): { readonly changes: number; readonly lastInsertRowid: number | bigint }
  }

  export default class Sqlite {
    constructor(path: string, options?: { readonly readonly?: boolean; readonly fileMustExist?: boolean; readonly timeout?: number })
    readonly open: boolean
    readonly inTransaction: boolean
    readonly readonly: boolean
    prepare(sql: string): Statement
    exec(sql: string): this
    pragma(text: string, options?: { readonly simple?: boolean }): unknown
    /** `progress` answers how many pages are copied next. */
    backup(path: string, options: { readonly progress: () => number }): Promise<unknown>
    close(): this
  }
}
