/** What the owner of an account is told by mail: new browsers, and every change of what opens the account. */
import { describe, expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { readLog } from '#db/events/desk-queries';
import { codeAt } from '#db/factors/code-app';
import { makeRecoveryCodes } from '#db/factors/commands/make-recovery-codes';
import { removeCodeApp, removeSteps } from '#db/factors/commands/remove-step';
import { answerStep } from '#db/factors/second-step';
import { account, FROM, PASSWORD, withApp } from '#db/factors/testing/account';
import { type Letter, settleParcel, takeParcels } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import { changePassword } from './commands/change-password.ts';
import { suspendUser } from './commands/change-user.ts';
import { signOut } from './commands/sign-out.ts';
import { knownDevice, markDevice } from './device-mark.ts';
import { actorOfSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

freshHouse();

async function letters(): Promise<Letter[]> {
  const parcels = await takeParcels();
  for (const { id } of parcels) await settleParcel(id, null);
  return parcels.flatMap((parcel) => (parcel.kind === 'mail' ? [parcel.letter] : []));
}
const subjects = async (): Promise<string[]> => (await letters()).map(({ subject }) => subject);

const NEW = 'Your account at the Desk was used from a new browser';

describe('a mark of a browser', () => {
  it('is of one account, is not made by others, and stands beside those of five', () => {
    const marks = markDevice('a', '');
    expect(knownDevice('a', marks)).toBeDefined();
    expect(knownDevice('b', marks)).toBeUndefined();
    expect(markDevice('a', marks)).toBe(marks);
    const [nonce = ''] = marks.split('.');
    expect(knownDevice('a', `${nonce}.${'A'.repeat(43)}`)).toBeUndefined();
    for (const nonsense of ['', '~~~', '.', `${nonce}.`, 'x'.repeat(5_000)])
      expect(knownDevice('a', nonsense)).toBeUndefined();
    const many = ['b', 'c', 'd', 'e', 'f'].reduce((all, user) => markDevice(user, all), marks);
    expect(many.split('~')).toHaveLength(5);
    expect(knownDevice('f', many)).toBeDefined();
    expect(knownDevice('a', many)).toBeUndefined();
  });
});

describe('the owner of an account', () => {
  it('is told of a sign-in from a browser that it was never used from, but for the first', async () => {
    const who = await account('reporter', 'Ada Wong');
    await who.session();
    expect(await letters()).toEqual([]);
    await who.session();
    const [letter] = await letters();
    expect(letter).toMatchObject({ subject: NEW, to: { name: 'Ada Wong', address: who.email } });
    expect(letter?.text).toContain('Firefox, Windows, network address 203.0.113.7');
    const marks = markDevice(who.actor.id, '');
    must(await signIn({ email: who.email, password: PASSWORD }, { ...FROM, marks }));
    expect(await letters()).toEqual([]);
    // Of another account's browser.
    const theirs = markDevice((await person('editor')).id, '');
    must(await signIn({ email: who.email, password: PASSWORD }, { ...FROM, marks: theirs }));
    expect(await subjects()).toEqual([NEW]);
  });

  it('is told of a new password and of every change of second steps, also of one that a chief editor made', async () => {
    const who = await account();
    const session = await who.session();
    const { key, codes } = await withApp(who, session);
    expect(await subjects()).toEqual(['Your account at the Desk has a new second step']);
    must(await makeRecoveryCodes(who.actor, {}, session));
    expect(await subjects()).toEqual(['New recovery codes were made for your account at the Desk']);
    must(await removeCodeApp(who.actor, {}, session));
    expect(await subjects()).toEqual(['A second step of your account at the Desk was taken away']);
    must(await changePassword(who.actor, { password: PASSWORD, next: 'another long password' }, session));
    expect(await subjects()).toEqual(['The password of your account at the Desk was changed']);
    must(await removeSteps(await person('chief'), { user: who.actor.id }));
    expect(await subjects()).toEqual(['A second step of your account at the Desk was taken away']);
    expect([key.length > 0, codes.length]).toEqual([true, 10]);
  });

  it('is told when a recovery code opened it, also from a browser that is known', async () => {
    const who = await account();
    const { key, codes } = await withApp(who, await who.session());
    await letters();
    const marks = markDevice(who.actor.id, '');
    const step = async (): Promise<string> => {
      const entered = must(await signIn({ email: who.email, password: PASSWORD }, { ...FROM, marks }));
      return 'step' in entered ? entered.step : '';
    };
    pass(60_000);
    must(await answerStep(await step(), { code: codeAt(key, now()) }, { ...FROM, marks }));
    expect(await letters()).toEqual([]);
    must(await answerStep(await step(), { code: codes[0] }, { ...FROM, marks }));
    expect(await subjects()).toEqual(['Your account at the Desk was opened with a recovery code']);
  });

  it('is told nothing once the account is closed, and what was to be said is not kept', async () => {
    const who = await account();
    await who.session();
    await who.session();
    must(await suspendUser(await person('chief'), { user: who.actor.id, suspended: true }));
    expect(await letters()).toEqual([]);
    expect(
      (await (await db()).select().from(deliveries)).map(({ body, dropped }) => [body, dropped]),
    ).toEqual([['', true]]);
  });
});

describe('signing out', () => {
  it('ends the session, once, and stands in the log', async () => {
    const who = await account();
    const session = await who.session();
    must(await signOut({ session }));
    expect(await actorOfSession(session)).toBeNull();
    expect(await signOut({ session })).toMatchObject({ error: { code: 'not-found' } });
    const [line] = (await readLog(await person('chief'), { who: who.actor.id })).lines;
    expect(line).toMatchObject({ kind: 'user.signed-out', thing: { id: who.actor.id } });
    expect(line?.changes).toContainEqual({ field: 'browser', before: 'Firefox', after: null });
  });
});
