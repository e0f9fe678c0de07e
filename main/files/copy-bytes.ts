import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

export interface Copying {
  /** Stops the copy, which then throws the signal's reason. */
  readonly signal?: AbortSignal
  /** Bytes copied, and bytes in all. */
  readonly onProgress?: (done: number, total: number) => void
}

const piece = 1024 * 1024

/** Copies a file a megabyte at a time, whatever its size; gives the bytes that came and their SHA-256, hexadecimal. */
export async function copyBytes(from: FileHandle, to: FileHandle, total: number, { signal, onProgress }: Copying): Promise<{ readonly size: number; readonly hash: string }> {
  const sha256 = createHash('sha256')
  const buffer = Buffer.allocUnsafe(piece)
  for (let size = 0; ; ) {
    signal?.throwIfAborted()
    const { bytesRead } = await from.read(buffer, 0, piece, size)
    if (bytesRead === 0) return { size, hash: sha256.digest('hex') }
    const part = buffer.subarray(0, bytesRead)
    sha256.update(part)
    await writeAll(to, part)
    size += bytesRead
    onProgress?.(Math.min(size, total), total)
  }
}

async function writeAll(to: FileHandle, part: Buffer): Promise<void> {
  for (let written = 0; written < part.length; ) written += (await to.write(part, written)).bytesWritten
}
