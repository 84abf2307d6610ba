/** JSON Pointers (RFC 6901): the address of a value inside a document; "" is the document itself. */

/** The pointer of a member or an entry of the value at `parent`. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys along a pointer, from the outside in; for text that is no pointer (`3:14`) none. */
export function pointerKeys(pointer: string): readonly string[] {
  if (!pointer.startsWith('/')) return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
