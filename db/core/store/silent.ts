/** A store that did not do what it was asked: told apart by brand, because Next keeps a copy of this module. */

const SILENT = Symbol.for('hong-kong-news.store-silent');

/** What the store said, never with a key or an address of somebody's. */
export const silent = (why: string): Error =>
  Object.assign(new Error(`The store of pictures cannot be used: ${why}.`), { [SILENT]: true });

export const isSilent = (thrown: unknown): boolean => thrown instanceof Object && SILENT in thrown;
