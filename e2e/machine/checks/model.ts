/** What a check is, and what is said of it. */
import type { House } from './house.ts';

export type Check = {
  /** Number in the list of what machines ask of a news site. */
  number: number;
  name: string;
} & (
  | {
      /** Gives what is wrong, one line each; nothing when all is well. */
      run(house: House): Promise<readonly string[]>;
    }
  /** Shown by a spec or a proof of its own, which is named. */
  | { elsewhere: string }
);

/** What is wrong among statements: those that do not hold. */
export const wrong = (statements: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(statements).flatMap(([what, holds]) => (holds ? [] : [what]));

/** The same of many things, each named. */
export async function ofEach<T>(
  all: readonly T[],
  name: (one: T) => string,
  look: (one: T) => Promise<readonly string[]> | readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const one of all) for (const what of await look(one)) found.push(`${name(one)}: ${what}`);
  return found;
}

/** The same for what is its own name: an address. */
export const onEach = (
  all: readonly string[],
  look: (one: string) => Promise<readonly string[]> | readonly string[],
): Promise<string[]> => ofEach(all, String, look);

/** Repeated values, each once. */
export const doubled = (all: readonly string[]): string[] => {
  const seen = new Set<string>();
  return [...new Set(all.filter((one) => seen.size === seen.add(one).size))];
};
