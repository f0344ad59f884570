import { describe, expect, it } from 'vitest';
import { actions, can, type Person, reachOf, roles } from './permissions.ts';

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

  it('keeps an editor of one section to it', () => {
    const editor = person('editor', ['sport']);
    expect(can(editor, 'story.publish', { owner: 'other', section: 'sport' })).toBe(true);
    expect(can(editor, 'story.publish', theirs)).toBe(false);
    expect(can(editor, 'story.publish', mine)).toBe(false);
    expect(can(editor, 'story.save', mine)).toBe(true);
    expect(can(editor, 'story.save', theirs)).toBe(false);
  });
});
