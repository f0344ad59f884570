/** Second steps: apps by the standard's own figures, codes taken once, passkeys that sign for one site and one question. */
import { describe, expect, it } from 'vitest';
import { endOneSession } from '#db/accounts/commands/end-session';
import { changeRole, suspendUser } from '#db/accounts/commands/change-user';
import { actorOfSession, signedInBy, whyOut } from '#db/accounts/sessions';
import { provePassword } from '#db/accounts/proof';
import { now } from '#db/core/clock';
import { setTestEnv } from '#db/core/env';
import { env } from '#db/core/env';
import { seal, unseal } from '#db/core/seal';
import { freshHouse, must, pass } from '#db/core/testing';
import { db } from '#db/core/write';
import type { Result } from '#db/shared/result';
import { codeAt, stepOf } from './code-app.ts';
import { addPasskey } from './commands/add-passkey.ts';
import { beginCodeApp } from './commands/begin-code-app.ts';
import { beginPasskey } from './commands/begin-passkey.ts';
import { makeRecoveryCodes } from './commands/make-recovery-codes.ts';
import { removeCodeApp, removePasskey, removeSteps } from './commands/remove-step.ts';
import { setSecondSteps } from './commands/set-second-steps.ts';
import { askPasskey, signInByPasskey } from './passkey-sign-in.ts';
import { passkeySite } from './passkey-site.ts';
import { answerStep } from './second-step.ts';
import { ownSteps } from './steps.ts';
import { codeApps, recoveryCodes } from './tables.ts';
import { type Account, account, FROM, withApp } from './testing/account.ts';
import { Authenticator } from './testing/authenticator.ts';

freshHouse();

const HALF_MINUTE = 30_000;
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

/** The token of the second step that a right password leads to. */
async function stepFor(who: Account): Promise<string> {
  const entered = must(await who.enter());
  if (!('step' in entered)) throw new Error('No second step was asked for.');
  return entered.step;
}
const answer = (step: string, given: string) => answerStep(step, { code: given }, FROM);

/** RFC 6238, appendix B: the SHA-1 column, its last six digits. */
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('a code of an app', () => {
  it.each(VECTORS)('at %i seconds is %s', (seconds, digits) => {
    // '12345678901234567890' in base32
    const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const step = Math.floor(seconds / 30);
    expect(codeAt(key, seconds * 1000)).toBe(digits);
    expect(stepOf(key, digits, seconds * 1000)).toBe(step);
    // A clock may be half a minute wrong, and no more.
    expect(stepOf(key, digits, seconds * 1000 + HALF_MINUTE)).toBe(step);
    expect(stepOf(key, digits, seconds * 1000 + 2 * HALF_MINUTE)).toBeNull();
  });

  it('is asked for once the app was shown to work, and is taken once', async () => {
    const who = await account();
    const session = await who.session();
    const { key: begun } = must(await beginCodeApp(who.actor, {}, session));
    expect(begun).toMatch(/^[A-Z2-7]{32}$/);
    // Begun and never shown to work: the password is enough.
    await who.session();
    const { key } = await withApp(who, session);
    // The half-minute in which it was set up counts as taken.
    expect(code(await answer(await stepFor(who), codeAt(key, now())))).toBe('code-wrong');
    pass(HALF_MINUTE);
    const [step, other] = [await stepFor(who), await stepFor(who)];
    const entered = must(await answer(step, ` ${codeAt(key, now()).replace(/(...)/, '$1 ')} `));
    expect((await actorOfSession(entered.session))?.id).toBe(who.actor.id);
    expect(code(await answer(other, codeAt(key, now())))).toBe('code-wrong');
    pass(HALF_MINUTE);
    expect(code(await answer(other, codeAt(key, now())))).toBe('ok');
    // Each step is one sign-in.
    pass(HALF_MINUTE);
    expect(code(await answer(step, codeAt(key, now())))).toBe('step-over');
    expect(code(await answer('x'.repeat(43), codeAt(key, now())))).toBe('step-over');
    const late = await stepFor(who);
    pass(10 * 60_000);
    expect(code(await answer(late, codeAt(key, now())))).toBe('step-over');
  });

  it('of a hundred at once is taken once', async () => {
    const who = await account();
    const { key } = await withApp(who, await who.session());
    pass(HALF_MINUTE);
    const steps = await Promise.all([1, 2, 3, 4].map(() => stepFor(who)));
    const said = await Promise.all(steps.map((step) => answer(step, codeAt(key, now()))));
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('may be wrong five times in a quarter of an hour, whatever else is begun meanwhile', async () => {
    const who = await account();
    const { key } = await withApp(who, await who.session());
    pass(HALF_MINUTE);
    for (let i = 0; i < 5; i += 1) {
      pass(1);
      expect(code(await answer(await stepFor(who), '000000'))).toBe('code-wrong');
      // A password that is right does not wash that off, and is not counted against its owner for ever.
      if (i === 3) pass(5 * 60_000);
    }
    const step = await stepFor(who).catch(() => null);
    expect(step === null || code(await answer(step, codeAt(key, now()))) === 'throttled').toBe(true);
    pass(16 * 60_000);
    expect(code(await answer(await stepFor(who), codeAt(key, now())))).toBe('ok');
  });

  it('has a key that the database cannot read', async () => {
    const who = await account();
    const { key, codes } = await withApp(who, await who.session());
    const kept = JSON.stringify([
      await (await db()).select().from(codeApps),
      await (await db()).select().from(recoveryCodes),
    ]);
    for (const secret of [key, ...codes, ...codes.map((one) => one.replaceAll('-', ''))])
      expect(kept).not.toContain(secret);
    const sealed = seal(key, 'a');
    expect(seal(key, 'a')).not.toBe(sealed);
    expect(unseal(sealed, 'a')).toBe(key);
    expect(unseal(sealed, 'b')).toBeUndefined();
    expect(unseal(`${sealed.slice(0, -2)}AA`, 'a')).toBeUndefined();
    expect(unseal('', 'a')).toBeUndefined();
  });
});

describe('recovery codes', () => {
  it('come with the first step, work once each, and are replaced whole', async () => {
    const who = await account();
    const session = await who.session();
    const { codes } = await withApp(who, session);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    expect(code(await answer(await stepFor(who), first.toUpperCase().replaceAll('-', ' ')))).toBe('ok');
    expect(code(await answer(await stepFor(who), first))).toBe('code-wrong');
    expect((await ownSteps(who.actor)).recoveryLeft).toBe(9);
    const other = await account('reporter', 'Another');
    const theirs = await withApp(other, await other.session());
    expect(code(await answer(await stepFor(who), theirs.codes[0] ?? ''))).toBe('code-wrong');
    const fresh = must(await makeRecoveryCodes(who.actor, {}, session)).codes;
    expect(code(await answer(await stepFor(who), second))).toBe('code-wrong');
    expect(code(await answer(await stepFor(who), fresh[0] ?? ''))).toBe('ok');
  });
});

describe('changing them', () => {
  it('needs a password typed lately in that browser', async () => {
    const who = await account();
    const session = await who.session();
    pass(11 * 60_000);
    expect(code(await beginCodeApp(who.actor, {}, session))).toBe('proof-needed');
    expect(code(await provePassword(who.actor, { password: 'a wrong long password' }, session))).toBe(
      'password-wrong',
    );
    expect(code(await beginCodeApp(who.actor, {}, session))).toBe('proof-needed');
    must(await provePassword(who.actor, { password: 'a long enough password' }, session));
    must(await beginCodeApp(who.actor, {}, session));
    // Another browser's proof is another's.
    const other = await account('reporter', 'Another');
    expect(code(await beginCodeApp(other.actor, {}, session))).toBe('proof-needed');
    must(await endOneSession(who.actor, { handle: (await signedInBy(session))?.session.handle }));
    expect(code(await beginCodeApp(who.actor, {}, session))).toBe('proof-needed');
  });

  it('is done for a colleague by chief editors alone, who is signed out then', async () => {
    const who = await account();
    const session = await who.session();
    await withApp(who, session);
    for (const role of ['contributor', 'reporter', 'editor'] as const)
      expect(code(await removeSteps((await account(role)).actor, { user: who.actor.id })), role).toBe(
        'not-allowed',
      );
    const chief = (await account('chief')).actor;
    expect(code(await removeSteps(chief, { user: chief.id }))).toBe('not-allowed');
    must(await removeSteps(chief, { user: who.actor.id }));
    expect(await signedInBy(session)).toBeNull();
    await who.session();
    expect(await ownSteps(who.actor)).toEqual({ app: null, passkeys: [], recoveryLeft: 0 });
  });
});

describe('a role that needs one', () => {
  it('leads who has none to set one up at the next sign-in, and to nothing else', async () => {
    const chief = (await account('chief')).actor;
    const who = await account('editor');
    const before = await who.session();
    for (const role of ['contributor', 'reporter', 'editor'] as const)
      expect(code(await setSecondSteps((await account(role)).actor, { roles: ['editor'] }))).toBe(
        'not-allowed',
      );
    must(await setSecondSteps(chief, { roles: ['editor', 'chief'] }));
    // Who is in the middle of a sentence goes on.
    expect((await actorOfSession(before))?.id).toBe(who.actor.id);
    const session = await who.session();
    expect(await actorOfSession(session)).toBeNull();
    expect((await signedInBy(session))?.session.enrols).toBe(true);
    await withApp(who, session);
    expect((await actorOfSession(session))?.id).toBe(who.actor.id);
    // The last one stays.
    expect(code(await removeCodeApp(who.actor, {}, session))).toBe('second-step-needed');
    expect((await ownSteps(who.actor)).app).not.toBeNull();
    must(await setSecondSteps(chief, { roles: [] }));
    must(await removeCodeApp(who.actor, {}, session));
    expect((await ownSteps(who.actor)).recoveryLeft).toBe(0);
  });
});

describe('a passkey', () => {
  const named = (SITE_URL: string): void => setTestEnv({ DATA_DIR: env().dataDir, TEST: '1', SITE_URL });

  async function withPasskey(who: Account, session: string): Promise<Authenticator> {
    const device = new Authenticator();
    const { token, options } = must(await beginPasskey(who.actor, {}, session));
    must(await addPasskey(who.actor, { token, name: 'Phone', response: device.make(options) }, session));
    return device;
  }

  it('needs a name, and none of an address', async () => {
    const who = await account();
    const session = await who.session();
    for (const address of ['http://127.0.0.1:3000', 'http://[::1]:3000', 'http://news.example']) {
      named(address);
      expect(passkeySite(), address).toBeNull();
      expect(code(await beginPasskey(who.actor, {}, session))).toBe('not-found');
      expect(code(await askPasskey(FROM))).toBe('not-found');
    }
    named('https://news.example');
    expect(passkeySite()).toMatchObject({ id: 'news.example', origin: 'https://news.example' });
  });

  it('signs in by itself, each question once', async () => {
    named('http://localhost:3000');
    const who = await account();
    const session = await who.session();
    const device = await withPasskey(who, session);
    // By the password alone nobody is in any more.
    await stepFor(who);
    const { token, options } = must(await askPasskey(FROM));
    const response = device.sign(options);
    const entered = must(await signInByPasskey({ token, response }, FROM));
    expect((await actorOfSession(entered.session))?.id).toBe(who.actor.id);
    expect(code(await signInByPasskey({ token, response }, FROM))).toBe('step-over');
    expect((await ownSteps(who.actor)).passkeys).toMatchObject([{ name: 'Phone', lastUsedAt: now() }]);
  });

  it('is refused for another site, another question, without its owner, copied, or taken away', async () => {
    named('http://localhost:3000');
    const who = await account();
    const session = await who.session();
    const device = await withPasskey(who, session);
    const signs = async (how: Parameters<Authenticator['sign']>[1], other = device): Promise<string> => {
      const { token, options } = must(await askPasskey(FROM));
      return code(await signInByPasskey({ token, response: other.sign(options, how) }, FROM));
    };
    expect(await signs({ origin: 'https://evil.example' })).toBe('passkey-refused');
    expect(await signs({ userVerified: false })).toBe('passkey-refused');
    expect(await signs({}, new Authenticator())).toBe('passkey-refused');
    const [mine, theirs] = [must(await askPasskey(FROM)), must(await askPasskey(FROM))];
    expect(
      code(await signInByPasskey({ token: mine.token, response: device.sign(theirs.options) }, FROM)),
    ).toBe('passkey-refused');
    expect(await signs({ counter: 9 })).toBe('ok');
    // A count that does not rise: there are two of it.
    expect(await signs({ counter: 9 })).toBe('passkey-refused');
    const chief = (await account('chief')).actor;
    must(await suspendUser(chief, { user: who.actor.id, suspended: true }));
    expect(await signs({ counter: 10 })).toBe('passkey-refused');
    expect(await whyOut(session)).toBe('suspended');
    must(await suspendUser(chief, { user: who.actor.id, suspended: false }));
    expect(await signs({ counter: 11 })).toBe('ok');
    const again = must(await askPasskey(FROM));
    const { session: fresh } = must(
      await signInByPasskey(
        { token: again.token, response: device.sign(again.options, { counter: 12 }) },
        FROM,
      ),
    );
    const [kept] = (await ownSteps(who.actor)).passkeys;
    must(await removePasskey(who.actor, { passkey: kept?.id }, fresh));
    expect(await signs({ counter: 13 })).toBe('passkey-refused');
  });

  it('is kept for who was asked to make it, for this site, once', async () => {
    named('http://localhost:3000');
    const [who, other] = [await account(), await account('reporter', 'Another')];
    const [session, theirs] = [await who.session(), await other.session()];
    const device = new Authenticator();
    const asked = must(await beginPasskey(who.actor, {}, session));
    const made = { token: asked.token, name: 'Phone', response: device.make(asked.options) };
    expect(code(await addPasskey(other.actor, made, theirs))).toBe('step-over');
    for (const how of [{ origin: 'https://evil.example' }, { userVerified: false }]) {
      const wrong = { ...made, response: device.make(asked.options, how) };
      expect(code(await addPasskey(who.actor, wrong, session))).toBe('passkey-refused');
    }
    must(await addPasskey(who.actor, made, session));
    expect(code(await addPasskey(who.actor, made, session))).toBe('step-over');
    // The same key for somebody else.
    const again = must(await beginPasskey(other.actor, {}, theirs));
    const copied = { token: again.token, name: 'Phone', response: device.make(again.options) };
    expect(code(await addPasskey(other.actor, copied, theirs))).toBe('passkey-refused');
    for (const nonsense of [null, {}, { ...made, response: {} }, { ...made, name: ' ' }])
      expect(code(await addPasskey(who.actor, nonsense, session))).toBe('invalid');
  });
});

describe('a role that is changed', () => {
  it('asks from the next sign-in on', async () => {
    const chief = (await account('chief')).actor;
    must(await setSecondSteps(chief, { roles: ['editor'] }));
    const who = await account('reporter');
    expect(await actorOfSession(await who.session())).not.toBeNull();
    must(await changeRole(chief, { user: who.actor.id, role: 'editor' }));
    expect(await actorOfSession(await who.session())).toBeNull();
  });
});
