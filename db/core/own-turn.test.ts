import { expect, it } from 'vitest';
import { ownTurn } from './own-turn.ts';

it('begins one piece of work a turn of the loop, in the order in which it came', async () => {
  const seen: string[] = [];
  let turns = 0;
  const count = (): void => {
    turns += 1;
    if (turns < 20) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await ownTurn();
      seen.push(`${name}${turns}`);
    }),
  );
  expect(seen.map((one) => one[0])).toEqual(['a', 'b', 'c']);
  const at = seen.map((one) => Number(one.slice(1)));
  expect(new Set(at).size, String(at)).toBe(3);
});
