/**
 * The id that a block has in the tree. On the paper the copies of a repeated one have ids of their own: its id, and behind each `~` the
 * item that the copy is for.
 */
export function treeIdOf(id: string): string {
  return id.split('~', 1)[0] ?? id
}
