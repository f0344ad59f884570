/** No key that stands in an address comes into the log. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutToken } from './without-token.ts';

it('takes the key out of every address of ours that holds one, and leaves the others', () => {
  const folders = readdirSync('app', { recursive: true, encoding: 'utf8' });
  const rooms = folders
    .filter((folder) => folder.endsWith('[token]'))
    .map((folder) =>
      folder
        .split('/')
        .filter((part) => !/^\(.+\)$/.test(part))
        .join('/'),
    );
  expect(rooms.length).toBeGreaterThanOrEqual(3);
  for (const room of rooms) {
    const path = `/${room.replace('[token]', '6xKjIRgOGDAf-Secret_1')}`;
    for (const more of ['', '?q=1', '/pictures/a'])
      expect(withoutToken(path + more), path).toBe(`${path.slice(0, path.lastIndexOf('/'))}/…`);
  }
  for (const path of ['/', '/setup', '/sign-in/new-password', '/2026/08/23/preview/x'])
    expect(withoutToken(path)).toBe(path);
});
