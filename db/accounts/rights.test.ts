/** Rights are given by whoever has them, and those of a chief editor are the whole house's. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { readLog } from '#db/events/desk-queries';
import { changeSettings } from '#db/settings/commands/change-settings';
import { type Actor, systemActor } from '#db/shared/actor';
import { can, mayGive, type Role, roles } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { acceptLink } from './commands/accept-link.ts';
import { changeRole, suspendUser } from './commands/change-user.ts';
import { inviteUser } from './commands/invite-user.ts';
import { listInvitations, listUsers } from './desk-queries.ts';
import { linkGreeting } from './links.ts';
import { hashOf } from './secrets.ts';
import { ensureChiefLink, makeChiefLink } from './setup-link.ts';
import { invitations, users } from './tables.ts';

freshHouse();

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const guest = { email: 'guest@paper.example', name: 'A guest' };
const tokenOf = (path: string): string => path.replace('/setup/', '');
const enter = (token: string) => acceptLink({ token, name: 'A guest', password: 'a long enough password' });
const rowOf = async (id: string) => (await (await db()).select().from(users).where(eq(users.id, id)))[0];

/** As a row may stand from before: no command makes one. */
const limitedChief = (): Promise<Actor> => person('chief', { sections: ['sport'] });

describe('a chief editor limited to sections', () => {
  const refused = { ok: false, error: { code: 'invalid', fields: { sections: 'whole-house' } } };

  it('is made by no invitation, by no change and by no setup', async () => {
    for (const giver of [await person('chief'), systemActor('shell')]) {
      const rights = { role: 'chief', sections: ['sport'] };
      expect(await inviteUser(giver, { ...guest, ...rights })).toEqual(refused);
      const colleague = await person('editor', { sections: ['sport'] });
      expect(await changeRole(giver, { user: colleague.id, ...rights })).toEqual(refused);
      expect(await rowOf(colleague.id)).toMatchObject({ role: 'editor', sections: ['sport'] });
    }
    const token = tokenOf(await makeChiefLink());
    const first = { token, name: 'A', email: 'first@paper.example', password: 'a long enough password' };
    expect(await rowOf(must(await acceptLink(first)).user)).toMatchObject({ role: 'chief', sections: null });
    // An invitation from before that says so opens nothing.
    const { path } = must(await inviteUser(systemActor('shell'), { ...guest, role: 'chief' }));
    await write((tx) =>
      tx
        .update(invitations)
        .set({ sections: ['sport'] })
        .where(eq(invitations.email, guest.email)),
    );
    expect(code(await linkGreeting(tokenOf(path)))).toBe('expired');
    expect(code(await enter(tokenOf(path)))).toBe('expired');
  });

  it('who is one from before gives no rights, to others or themselves, and changes nothing of the house', async () => {
    const me = await limitedChief();
    const other = await person('editor');
    for (const action of ['user.manage', 'settings.change', 'log.read', 'strip.set', 'topic.write'] as const)
      expect(can(me, action), action).toBe(false);
    for (const role of roles)
      for (const sections of [null, ['sport'], ['business']]) {
        if (role === 'chief' && sections) continue;
        const said = `${role} of ${sections?.join() ?? 'all'}`;
        expect(code(await inviteUser(me, { ...guest, role, sections })), said).toBe('not-allowed');
        for (const user of [me.id, other.id])
          expect(code(await changeRole(me, { user, role, sections })), said).toBe('not-allowed');
      }
    expect(code(await suspendUser(me, { user: other.id, suspended: true }))).toBe('not-allowed');
    expect(code(await changeSettings(me, { indexed: true }))).toBe('not-allowed');
    expect([await listUsers(me), await listInvitations(me)]).toEqual([[], []]);
    expect((await readLog(me, {})).lines).toEqual([]);
    expect(await rowOf(me.id)).toMatchObject({ role: 'chief', sections: ['sport'] });
    // Their stories are theirs, as before.
    expect(can(me, 'story.withdraw', { owner: other.id, section: 'sport' })).toBe(true);
  });

  it('does not count as the chief editor that there always is', async () => {
    const limited = await limitedChief();
    expect(await ensureChiefLink()).not.toBeNull();
    const chief = await person('chief');
    expect(await ensureChiefLink()).toBeNull();
    const down = { user: chief.id, role: 'editor' };
    expect(code(await changeRole(chief, down))).toBe('last-chief');
    expect(code(await suspendUser(chief, { user: chief.id, suspended: true }))).toBe('last-chief');
    // A chief editor of the whole house settles which of the two they are.
    must(await changeRole(chief, { user: limited.id, role: 'chief' }));
    expect(await rowOf(limited.id)).toMatchObject({ role: 'chief', sections: null });
    must(await changeRole(chief, down));
  });
});

it('rights that are given as they are leave no line in the log', async () => {
  const chief = await person('chief');
  const colleague = await person('editor', { sections: ['sport', 'business'] });
  const lines = async () => (await readLog(chief, { thing: colleague.id })).lines.length;
  for (const sections of [
    ['sport', 'business'],
    ['business', 'sport'],
  ])
    must(await changeRole(chief, { user: colleague.id, role: 'editor', sections }));
  expect(await lines()).toBe(0);
  must(await changeRole(chief, { user: colleague.id, role: 'editor', sections: ['sport'] }));
  expect(await lines()).toBe(1);
});

describe('a section that there is not', () => {
  const refused = { ok: false, error: { code: 'invalid', fields: { sections: 'unknown' } } };

  it('is no limit that anybody is given', async () => {
    const chief = await person('chief');
    const colleague = await person('editor', { sections: ['sport'] });
    for (const sections of [['tech'], ['sport', 'tech']]) {
      expect(await inviteUser(chief, { ...guest, role: 'editor', sections })).toEqual(refused);
      expect(await changeRole(chief, { user: colleague.id, role: 'editor', sections })).toEqual(refused);
    }
    expect(await rowOf(colleague.id)).toMatchObject({ sections: ['sport'] });
  });

  it('stays the limit of whoever had it when it was removed', async () => {
    const chief = await person('chief');
    const colleague = await person('editor', { sections: ['tech'] });
    must(await changeRole(chief, { user: colleague.id, role: 'reporter', sections: ['tech'] }));
    expect(await rowOf(colleague.id)).toMatchObject({ role: 'reporter', sections: ['tech'] });
    must(await changeRole(chief, { user: colleague.id, role: 'reporter', sections: ['sport'] }));
    expect(await changeRole(chief, { user: colleague.id, role: 'reporter', sections: ['tech'] })).toEqual(
      refused,
    );
  });
});

describe('an invitation', () => {
  it('is worth what whoever made it may still give', async () => {
    const ways: [string, (chief: Actor, other: Actor) => Promise<unknown>][] = [
      ['demoted', (chief, other) => changeRole(other, { user: chief.id, role: 'editor' })],
      ['suspended', (chief, other) => suspendUser(other, { user: chief.id, suspended: true })],
      [
        'a limited chief from before',
        (chief) =>
          write((tx) =>
            tx
              .update(users)
              .set({ sections: ['sport'] })
              .where(eq(users.id, chief.id)),
          ),
      ],
    ];
    for (const [said, happens] of ways)
      for (const role of ['reporter', 'chief'] as const) {
        const [chief, other] = [await person('chief'), await person('chief')];
        const token = tokenOf(must(await inviteUser(chief, { ...guest, role })).path);
        const state = async () =>
          (await listInvitations(other)).find(({ handle }) => hashOf(token).startsWith(handle))?.state;
        expect([code(await linkGreeting(token)), await state()], said).toEqual(['ok', 'waiting']);
        await happens(chief, other);
        expect(code(await linkGreeting(token)), said).toBe('expired');
        expect(code(await enter(token)), said).toBe('expired');
        // It is listed as what it is.
        expect(await state(), said).toBe('void');
      }
    expect(await (await db()).select().from(users).where(eq(users.email, guest.email))).toEqual([]);
  });

  it('of a section makes an account of that section', async () => {
    const chief = await person('chief');
    const rights = { role: 'editor', sections: ['sport'] };
    const token = tokenOf(must(await inviteUser(chief, { ...guest, ...rights })).path);
    expect(await listInvitations(chief)).toMatchObject([rights]);
    expect(await rowOf(must(await enter(token)).user)).toMatchObject(rights);
  });
});

it('gives nothing beyond one’s own, whoever gives', () => {
  const of = (role: Role, sections: string[] | null = null) => ({ id: 'me', role, sections });
  for (const role of roles) {
    expect(mayGive(of('chief'), { role, sections: null }), role).toBe(true);
    expect(mayGive(of('chief'), { role, sections: ['sport'] }), role).toBe(true);
    for (const giver of [of('editor'), of('reporter'), of('contributor'), of('chief', ['sport'])])
      expect(mayGive(giver, { role, sections: ['sport'] }), `${giver.role} ${role}`).toBe(false);
  }
});
