import { describe, expect, it } from 'vitest';
import { actions, can, limitOf, type Person, reachOf, roles } from './permissions.ts';

const person = (role: Person['role'], sections: string[] | null = null): Person => ({
  id: 'me',
  role,
  sections,
});
const mine = { owner: 'me', section: 'hong-kong' };
const theirs = { owner: 'other', section: 'hong-kong' };

describe('the permission table', () => {
  it('answers every cell by its reach', () => {
    for (const role of roles)
      for (const action of actions) {
        const reach = reachOf(role, action);
        expect(can(person(role), action, mine), `${role} ${action} own`).toBe(reach !== 'none');
        expect(can(person(role), action, theirs), `${role} ${action} others'`).toBe(reach === 'any');
      }
  });

  it('never lets a lower role do more than a higher one', () => {
    const strength = { none: 0, own: 1, any: 2 };
    for (const action of actions)
      roles.slice(1).forEach((role, i) => {
        const lower = roles[i] ?? 'contributor';
        expect(strength[reachOf(role, action)], `${action}: ${role}`).toBeGreaterThanOrEqual(
          strength[reachOf(lower, action)],
        );
      });
  });

  it('leaves of each cell what the limit says, where rights are limited to sections', () => {
    const [here, elsewhere, nowhere] = ['hong-kong', 'sport', null];
    for (const role of roles)
      for (const action of actions) {
        if (reachOf(role, action) !== 'any') continue;
        const [limit, me] = [limitOf(action), person(role, [here])];
        const of = (owner: string, section: string | null): boolean => can(me, action, { owner, section });
        const cell = `${role} ${action}`;
        expect(can(me, action), cell).toBe(limit !== 'none');
        expect(of('other', here), cell).toBe(limit === 'any' || limit === 'section');
        for (const section of [elsewhere, nowhere]) expect(of('other', section), cell).toBe(limit === 'any');
        if (limit === 'none') expect(of('me', here), cell).toBe(false);
        if (limit === 'own') expect(of('me', nowhere), cell).toBe(true);
      }
  });

  it('keeps for the whole house what stands on pages of every section', () => {
    expect(actions.filter((action) => limitOf(action) === 'none')).toEqual([
      'quote.check',
      'strip.set',
      'topic.write',
      'template.keep',
      'user.manage',
      'settings.change',
      'log.read',
    ]);
  });

  it('keeps an editor of one section to it', () => {
    const editor = person('editor', ['sport']);
    expect(can(editor, 'story.publish', { owner: 'other', section: 'sport' })).toBe(true);
    expect(can(editor, 'story.publish', theirs)).toBe(false);
    expect(can(editor, 'story.publish', mine)).toBe(false);
    expect(can(editor, 'story.save', mine)).toBe(true);
    expect(can(editor, 'story.save', theirs)).toBe(false);
  });
});
