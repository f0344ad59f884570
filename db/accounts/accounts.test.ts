/** Sessions that end one by one, passwords that change and are sent for, and a newsroom that is never without a chief editor. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { account, PASSWORD } from '#db/factors/testing/account';
import { settleParcel, takeParcels } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import type { Result } from '#db/shared/result';
import { askPasswordLink } from './commands/ask-password-link.ts';
import { changePassword } from './commands/change-password.ts';
import { changeRole, suspendUser } from './commands/change-user.ts';
import { endOneSession, endSessions } from './commands/end-session.ts';
import { passwordLinkWorks, spendPasswordLink } from './commands/spend-password-link.ts';
import { listUsers, sessionsOf } from './desk-queries.ts';
import { deviceOf } from './device.ts';
import { actorOfSession, signedInBy, whyOut } from './sessions.ts';
import { passwordLinks, users } from './tables.ts';

freshHouse();

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const NEXT = 'another long password';

describe('a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1',
      'Chrome',
      'iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile',
      'Samsung Internet',
      'Android',
    ],
    ['curl/8.0', '', ''],
  ])('says what it is: %s', (agent, browser, system) => {
    expect(deviceOf(agent)).toEqual({ browser, system });
  });
});

describe('sessions', () => {
  it('are listed with device, beginning and last sight, and end one by one, on the next request', async () => {
    const who = await account();
    const first = await who.session();
    pass(3_600_000);
    const second = await who.session();
    const began = now();
    const listed = await sessionsOf(who.actor);
    expect(listed.map(({ browser, system, address, since }) => [browser, system, address, since])).toEqual([
      ['Firefox', 'Windows', '203.0.113.7', began],
      ['Firefox', 'Windows', '203.0.113.7', began - 3_600_000],
    ]);
    const handle = (await signedInBy(first))?.session.handle;
    must(await endOneSession(who.actor, { handle }));
    expect(await actorOfSession(first)).toBeNull();
    expect(await whyOut(first)).toBe('signed-out');
    expect((await actorOfSession(second))?.id).toBe(who.actor.id);
    expect(code(await endOneSession(who.actor, { handle }))).toBe('not-found');
  });

  it('of others end at a chief editor’s word, and at nobody else’s', async () => {
    const who = await account();
    const session = await who.session();
    const handle = (await signedInBy(session))?.session.handle;
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const other = await person(role);
      expect(code(await endOneSession(other, { handle })), role).toBe('not-found');
      expect(code(await endSessions(other, { user: who.actor.id })), role).toBe('not-allowed');
      expect(await listUsers(other)).toEqual([]);
    }
    expect(await actorOfSession(session)).not.toBeNull();
    const chief = await person('chief');
    expect((await listUsers(chief)).find(({ id }) => id === who.actor.id)?.sessions).toHaveLength(1);
    must(await endSessions(chief, { user: who.actor.id }));
    expect(await actorOfSession(session)).toBeNull();
  });

  it('end everywhere but here', async () => {
    const who = await account();
    const sessions = [await who.session(), await who.session(), await who.session()];
    const [here = ''] = sessions;
    expect(must(await endSessions(who.actor, { user: who.actor.id }, here))).toEqual({ ended: 2 });
    const open = await Promise.all(sessions.map((session) => actorOfSession(session)));
    expect(open.map((actor) => actor !== null)).toEqual([true, false, false]);
  });

  it('end with a suspension, which says so, and do not come back with the account', async () => {
    const who = await account();
    const session = await who.session();
    const chief = await person('chief');
    must(await suspendUser(chief, { user: who.actor.id, suspended: true }));
    expect([await actorOfSession(session), await whyOut(session)]).toEqual([null, 'suspended']);
    expect(code(await who.enter())).toBe('credentials');
    must(await suspendUser(chief, { user: who.actor.id, suspended: false }));
    expect([await actorOfSession(session), await whyOut(session)]).toEqual([null, 'signed-out']);
    await who.session();
  });

  it('are suspended once: whoever is so already stays so, and the log says nothing more', async () => {
    const who = await account();
    const chief = await person('chief');
    const lines = async () => (await db()).$count(events, eq(events.subject, who.actor.id));
    const suspend = async (suspended: boolean) => {
      must(await suspendUser(chief, { user: who.actor.id, suspended }));
      return lines();
    };
    const before = await lines();
    expect(await suspend(false)).toBe(before);
    expect(await suspend(true)).toBe(before + 1);
    expect(await suspend(true)).toBe(before + 1);
    expect(await suspend(false)).toBe(before + 2);
  });
});

describe('chief editors', () => {
  it('are never none, also when two put each other down at once', async () => {
    const [a, b] = [await person('chief'), await person('chief')];
    const said = await Promise.all([
      suspendUser(a, { user: b.id, suspended: true }),
      suspendUser(b, { user: a.id, suspended: true }),
      changeRole(a, { user: b.id, role: 'editor' }),
      changeRole(b, { user: a.id, role: 'reporter' }),
    ]);
    expect(said.filter((result) => code(result) === 'last-chief').length).toBeGreaterThanOrEqual(1);
    const rows = await (await db()).select().from(users).where(eq(users.role, 'chief'));
    expect(rows.filter(({ suspendedAt }) => suspendedAt === null)).toHaveLength(1);
  });
});

describe('a password', () => {
  it('is changed with the one before, and signs every other browser out', async () => {
    const who = await account();
    const [here, there] = [await who.session(), await who.session()];
    const change = (password: string, next: string) => changePassword(who.actor, { password, next }, here);
    expect(code(await change('a wrong long password', NEXT))).toBe('password-wrong');
    expect(code(await change(PASSWORD, 'short'))).toBe('invalid');
    must(await change(PASSWORD, NEXT));
    expect(await actorOfSession(here)).not.toBeNull();
    expect(await actorOfSession(there)).toBeNull();
    expect(code(await who.enter())).toBe('credentials');
    expect(code(await who.enter(NEXT))).toBe('ok');
  });

  it('is guessed five times from an open browser, and no more', async () => {
    const who = await account();
    const here = await who.session();
    const change = (password: string) => changePassword(who.actor, { password, next: NEXT }, here);
    for (let i = 0; i < 5; i += 1) expect(code(await change('a wrong long password'))).toBe('password-wrong');
    expect(code(await change(PASSWORD))).toBe('throttled');
  });
});

describe('a link to a new password', () => {
  /** The link in the letter that is due; '' when none is. */
  async function letterFor(email: string): Promise<{ token: string; text: string }> {
    const parcels = await takeParcels();
    const found = parcels.flatMap((parcel) => (parcel.kind === 'mail' ? [parcel.letter] : []));
    for (const { id } of found) await settleParcel(id, null);
    expect(found.every(({ to }) => to.address === email)).toBe(true);
    const text = found.findLast((letter) => letter.text.includes('/new-password/'))?.text ?? '';
    return { text, token: /new-password\/([\w-]+)/.exec(text)?.[1] ?? '' };
  }

  it('is sent by mail, works once, and leaves second steps and nothing else as it was', async () => {
    const who = await account();
    const session = await who.session();
    await askPasswordLink({ email: ` ${who.email.toUpperCase()}` }, '203.0.113.9');
    const before = JSON.stringify(await (await db()).select().from(deliveries));
    const { token, text } = await letterFor(who.email);
    expect(text).toContain('/sign-in/new-password/');
    expect(before).not.toContain(token);
    expect(must(await passwordLinkWorks(token))).toEqual({ email: who.email });
    const uses = await Promise.all([1, 2, 3, 4].map(() => spendPasswordLink({ token, password: NEXT })));
    expect(uses.map(code).sort()).toEqual(['already-used', 'already-used', 'already-used', 'ok']);
    expect(await actorOfSession(session)).toBeNull();
    expect(code(await who.enter())).toBe('credentials');
    expect(code(await who.enter(NEXT))).toBe('ok');
    // Its owner is told of the new password; nothing of any letter is kept once it is out.
    expect((await letterFor(who.email)).token).toBe('');
    const kept = await (await db()).select().from(deliveries);
    expect(kept.map(({ body }) => body)).toEqual(kept.map(() => ''));
  });

  it('is over after an hour, after another change, and for who is suspended', async () => {
    const who = await account();
    const ask = async (): Promise<string> => {
      await askPasswordLink({ email: who.email }, '203.0.113.9');
      return (await letterFor(who.email)).token;
    };
    const late = await ask();
    pass(61 * 60_000);
    expect(code(await spendPasswordLink({ token: late, password: NEXT }))).toBe('expired');
    const older = await ask();
    must(await changePassword(who.actor, { password: PASSWORD, next: NEXT }, await who.session()));
    expect(code(await spendPasswordLink({ token: older, password: PASSWORD }))).toBe('already-used');
    const last = await ask();
    must(await suspendUser(await person('chief'), { user: who.actor.id, suspended: true }));
    expect(code(await spendPasswordLink({ token: last, password: PASSWORD }))).toBe('not-found');
    for (const token of [{ $ne: null }, ['x'], 1, null, 'x'.repeat(43)])
      expect(['invalid', 'not-found']).toContain(
        code(await spendPasswordLink({ token, password: PASSWORD })),
      );
  });

  it('for an address that nobody has writes as much, sends nothing, and says the same', async () => {
    const who = await account();
    const shape = async (email: unknown) => {
      const rows = async () => ({
        links: (await (await db()).select().from(passwordLinks)).length,
        owed: (await (await db()).select().from(deliveries)).length,
      });
      const before = await rows();
      const said = await askPasswordLink({ email }, '203.0.113.9');
      const after = await rows();
      return { said, links: after.links - before.links, owed: after.owed - before.owed };
    };
    const known = await shape(who.email);
    expect(await shape('nobody@paper.example')).toEqual(known);
    expect(await shape('no address at all')).toEqual(known);
    expect(await shape({ $ne: null })).toEqual(known);
    expect((await takeParcels()).map((parcel) => parcel.kind === 'mail' && parcel.letter.to.address)).toEqual(
      [who.email],
    );
  });

  it('is sent three times an hour to one address', async () => {
    const who = await account();
    for (let i = 0; i < 5; i += 1) await askPasswordLink({ email: who.email }, `203.0.113.${i}`);
    expect(await takeParcels()).toHaveLength(3);
  });
});
