/** Keys that no document may have, because some code that gets the value would take them for more than data. */

const forbidden: ReadonlySet<string> = new Set([
  // set or stand in for an object's prototype
  '__proto__',
  'prototype',
  'constructor',
  // makes a promise of an object that is awaited
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

/** True for the keys above and for `__v_…`, by which Vue marks its own objects. */
export function isForbiddenKey(key: string): boolean {
  return forbidden.has(key) || key.startsWith('__v_')
}
