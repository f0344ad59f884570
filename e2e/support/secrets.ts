/** What the specs of a worker know and the log may not: passwords, codes and links, as helpers and specs come by them. */

const known = new Set<string>();

/** Remembers a secret for the look through the log; gives it back. */
export function secret<T extends string>(text: T): T {
  known.add(text);
  return text;
}

export const secrets = (): ReadonlySet<string> => known;
