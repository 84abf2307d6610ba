/** Keys that no document may have, because code that receives the value could treat them as more than data. */

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  // set or shadow an object's prototype
  '__proto__',
  'prototype',
  'constructor',
  // turns an awaited object into a promise
  'then',
  // methods of every object
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
])

/** True for the keys above and for `__v_…`, with which Vue marks its own objects. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN_KEYS.has(key) || key.startsWith('__v_')
}
