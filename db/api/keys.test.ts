import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { makeKey } from './commands/make-key.ts';
import { revokeKey } from './commands/revoke-key.ts';
import { keysForDesk } from './desk-queries.ts';
import { holderOf } from './keys.ts';
import { apiKeys } from './tables.ts';

freshHouse();

describe('keys', () => {
  it('open until they are taken back; the house keeps no key, and tells the day of its last use', async () => {
    const chief = await person('chief');
    const { id, key } = must(await makeKey(chief, { name: 'App' }));
    expect(key).toMatch(/^hkn_[\w-]{43}$/);
    const [row] = await (await db()).select().from(apiKeys);
    expect(JSON.stringify(row)).not.toContain(key.slice(12));
    expect(await keysForDesk(chief)).toMatchObject([
      { id, name: 'App', prefix: key.slice(0, 10), lastUsedOn: null },
    ]);
    expect(await holderOf(key)).toEqual({ id });
    expect(await keysForDesk(chief)).toMatchObject([{ lastUsedOn: '2026-08-23' }]);
    for (const other of [key.slice(0, -1), `${key}x`, key.replace('hkn_', 'HKN_'), '', 'hkn_'])
      expect(await holderOf(other)).toBeUndefined();
    must(await revokeKey(chief, { key: id, sure: true }));
    expect(await holderOf(key)).toBeUndefined();
    expect(await keysForDesk(chief)).toEqual([]);
    expect(await revokeKey(chief, { key: id, sure: true })).toMatchObject({ error: { code: 'not-found' } });
  });
});
