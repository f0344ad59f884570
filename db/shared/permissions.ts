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
  'front.publish', // draft, publish, schedule, restore a front; crop for its slots
  'strip.set', // the strip and weather warnings, over every page
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
  'strip.set': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'topic.write': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'template.keep': { contributor: 'none', reporter: 'none', editor: 'any', chief: 'any' },
  'account.keep': { contributor: 'own', reporter: 'own', editor: 'own', chief: 'own' },
  'user.manage': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
  'settings.change': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
  'log.read': { contributor: 'none', reporter: 'none', editor: 'none', chief: 'any' },
};

/**
 * What is left of 'any' for whoever's rights are limited to sections: 'any' (as before), 'section' (what lies in theirs),
 * 'own' (what is theirs), 'none' (it is the whole house's). Each action has a line: a new one cannot forget to say.
 */
export type Limited = 'any' | 'section' | 'own' | 'none';

const limits: Record<Action, Limited> = {
  'story.create': 'any',
  'story.read': 'any',
  'story.history': 'any',
  'story.save': 'section',
  'story.review': 'section',
  'story.ready': 'section',
  'story.assign': 'section',
  'story.comment': 'any',
  'story.suggest': 'any',
  'story.publish': 'section',
  'story.correct': 'section',
  'story.withdraw': 'section',
  'story.read-embargoed': 'any',
  'story.embargo': 'section',
  'story.lift-embargo': 'section',
  'story.bin': 'section',
  'picture.add': 'any',
  'picture.read': 'any',
  // A picture stands wherever anybody has put it, with the same file and the same words.
  'picture.edit': 'own',
  'picture.remove': 'own',
  'quote.read': 'any',
  'quote.write': 'any',
  'quote.check': 'none',
  'report.settle': 'section',
  // The home front is in no section.
  'front.publish': 'section',
  'strip.set': 'none',
  'topic.write': 'none',
  'template.keep': 'none',
  'account.keep': 'own',
  'user.manage': 'none',
  'settings.change': 'none',
  'log.read': 'none',
};

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

/** How far a role reaches with an action, where it is not limited to sections. */
export const reachOf = (role: Role, action: Action): Reach => table[action][role];

/** What whoever is limited to sections keeps of an action that their role holds for everything. */
export const limitOf = (action: Action): Limited => limits[action];

/** May this person do this, to this thing? Without a target: may they do it at all (to something)? */
export function can(person: Person, action: Action, target?: Target): boolean {
  const reach = reachOf(person.role, action);
  if (reach === 'none') return false;
  const limit = person.sections === null ? 'any' : limits[action];
  if (reach === 'any' && limit === 'none') return false;
  if (!target) return true;
  if (target.embargoed && !can(person, 'story.read-embargoed', { ...target, embargoed: false })) return false;
  const own = target.owner !== null && target.owner === person.id;
  // Publishing one's own story outside one's sections still needs the section.
  if (action === 'story.publish' || action === 'story.withdraw' || action === 'story.correct')
    return reach === 'own' ? own : inSections(person, target);
  if (own) return true;
  return reach === 'any' && (limit === 'any' || (limit === 'section' && inSections(person, target)));
}

const inSections = (person: Person, target: Target): boolean =>
  person.sections === null || (target.section !== null && person.sections.includes(target.section));

/** Rights as one person gives them to another. */
export type Rights = Pick<Person, 'role' | 'sections'>;

/** Rights that there may be: a chief editor's are the whole house's, and are not limited to sections. */
export const isWhole = ({ role, sections }: Rights): boolean => role !== 'chief' || sections === null;

/** Nobody gives rights beyond their own: no higher role, no section that they do not have themselves. */
export function mayGive(giver: Person, { role, sections }: Rights): boolean {
  if (!can(giver, 'user.manage') || roles.indexOf(role) > roles.indexOf(giver.role)) return false;
  const { sections: own } = giver;
  return own === null || (sections !== null && sections.every((section) => own.includes(section)));
}
