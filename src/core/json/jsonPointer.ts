/** JSON Pointers (RFC 6901): the address of a value inside a document; "" is the document itself. */

/** The pointer to a member or entry of the value at `parent`. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys of a pointer, outermost first; empty for anything that is not a pointer (`3:14`). */
export function pointerKeys(pointer: string): readonly string[] {
  if (!pointer.startsWith('/')) return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
