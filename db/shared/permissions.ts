/** One table: role × action × own, section or any. Every command asks it; lists use a where-clause built beside it. Pure. */
export const roles = ['contributor', 'reporter', 'editor', 'chief'] as const;
export type Role = (typeof roles)[number];

export const actions = [
  'story.create',
  'story.read',
  'story.history', // every version, and what readers saw
  'story.save',
  'story.review', // send to an editor, and take back
  'story.ready', // mark as ready, return with a reason
  'story.assign', // ask somebody to write or edit it
  'story.comment', // notes, comments on passages, answers
  'story.suggest', // other words for a passage, also of a story whose text they may not change
  'story.publish', // publish, update, schedule, reschedule, cancel
  'story.correct',
  'story.withdraw', // take down, now or at an hour; undo that
  'story.read-embargoed', // know of a story before the hour of its embargo
  'story.embargo', // set an embargo, or make it longer
  'story.lift-embargo', // end it early, with a reason
  'story.bin', // throw a story away that never was public, and take it out again
  'picture.add',
  'picture.read',
  'picture.edit',
  'picture.remove', // one that nothing uses
  'quote.read',
  'quote.write',
  'quote.check',
  'report.settle', // readers' reports of errors
  'front.publish', // front page and strip
  'topic.write', // topics and people
  'template.keep', // snippets, and templates of stories
  'account.keep', // one's own password, second steps and sessions
  'user.manage', // invite, suspend, change role, end sessions, take away second steps
  'settings.change',
  'log.read',
] as const;
export type Action = (typeof actions)[number];

/** 'own' = what this person made; 'any' = everything, or everything in their sections when rights are limited to some. */
export type Reach = 'none' | 'own' | 'any';

const table: Record<Action, Record<Role, Reach>> = {
  'story.create': { contributor: 'any', reporter: 'any', editor: 'any', chief: 'any' },
  'story.read': { contributor: 'own', reporter: 'any', editor: 'any', chief: 'any' },
  'story.history': { contributor: 'own', reporter: 'any', editor: 'any', chief: 'any' },
  'story.save': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'story.review': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'story.ready': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'story.assign': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'story.comment': { contributor: 'own', reporter: 'any', editor: 'any', chief: 'any' },
  'story.suggest': { contributor: 'none', reporter: 'any', editor: 'any', chief: 'any' },
  'story.publish': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'story.correct': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'story.withdraw': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
  'story.read-embargoed': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'story.embargo': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'story.lift-embargo': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
  'story.bin': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'picture.add': { contributor: 'any', reporter: 'any', editor: 'any', chief: 'any' },
  'picture.read': { contributor: 'own', reporter: 'any', editor: 'any', chief: 'any' },
  'picture.edit': { contributor: 'own', reporter: 'any', editor: 'any', chief: 'any' },
  'picture.remove': { contributor: 'own', reporter: 'own', editor: 'any', chief: 'any' },
  'quote.read': { contributor: 'none', reporter: 'any', editor: 'any', chief: 'any' },
  'quote.write': { contributor: 'none', reporter: 'any', editor: 'any', chief: 'any' },
  'quote.check': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'report.settle': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'front.publish': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'topic.write': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'template.keep': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'account.keep': { contributor: 'own', reporter: 'own', editor: 'own', chief: 'own' },
  'user.manage': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
  'settings.change': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
  'log.read': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
};

/** Actions whose 'any' shrinks to the person's sections when their rights are limited to some. */
const bySection: ReadonlySet<Action> = new Set<Action>([
  'story.save',
  'story.review',
  'story.ready',
  'story.assign',
  'story.publish',
  'story.correct',
  'story.withdraw',
  'story.embargo',
  'story.lift-embargo',
  'story.bin',
]);

export type Person = {
  /** user id, or the name of a system actor */
  id: string;
  role: Role;
  /** Section ids that rights are limited to; null = all. */
  sections: readonly string[] | null;
};

/** The thing that is acted on, as far as rights go. */
export type Target = {
  owner: string | null;
  section: string | null;
  /** A story whose hour has not come: whoever may not know of it may do nothing with it. */
  embargoed?: boolean;
};

/** How far a role reaches with an action. */
export const reachOf = (role: Role, action: Action): Reach => table[action][role];

/** May this person do this, to this thing? Without a target: may they do it at all (to something)? */
export function can(person: Person, action: Action, target?: Target): boolean {
  const reach = reachOf(person.role, action);
  if (reach === 'none') return false;
  if (!target) return true;
  if (target.embargoed && !can(person, 'story.read-embargoed', { ...target, embargoed: false })) return false;
  const own = target.owner !== null && target.owner === person.id;
  if (reach === 'own') return own;
  if (!bySection.has(action) || person.sections === null || own) {
    // Publishing one's own story outside one's sections still needs the section.
    if (action === 'story.publish' || action === 'story.withdraw' || action === 'story.correct')
      return inSections(person, target);
    return true;
  }
  return inSections(person, target);
}

const inSections = (person: Person, target: Target): boolean =>
  person.sections === null || (target.section !== null && person.sections.includes(target.section));
