import { expect, it } from 'vitest';
import { placesFor } from './places.ts';

it('lets so many in at once, has so many wait, and sends the rest away', async () => {
  const places = placesFor(2, 3);
  let inside = 0;
  let most = 0;
  const leave: (() => void)[] = [];
  const visit = () =>
    places.within(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise<void>((go) => leave.push(go));
      inside -= 1;
    });
  const five = Array.from({ length: 5 }, visit);
  const away = await visit().catch((error: unknown) => places.areFull(error));
  expect(away).toBe(true);
  const settled = Promise.all(five);
  for (let i = 0; i < 5; i += 1) {
    leave.shift()?.();
    await new Promise((go) => setImmediate(go));
  }
  await settled;
  expect(most).toBe(2);
  await expect(places.within(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await places.within(() => Promise.resolve(1))).toBe(1);
});
