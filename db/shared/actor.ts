/** Who acts. Made only from a live session row (db/accounts/sessions) or as a named system actor. Pure. */
import type { Person } from './permissions.ts';

/** Told apart by brand, never by instanceof: Next keeps its own copy of this module. */
export type Actor = Person & {
  readonly brand: 'actor';
  readonly name: string;
  readonly kind: 'user' | 'system';
  /** Language of the desk for this person. */
  readonly language: 'en' | 'zh';
};

export const systemNames = ['seed', 'import', 'clock', 'setup', 'shell', 'reader'] as const;
export type SystemName = (typeof systemNames)[number];

/** A named system actor: holds a chief editor's rights and leaves its name in the log. */
export const systemActor = (name: SystemName): Actor => ({
  brand: 'actor',
  kind: 'system',
  id: `system:${name}`,
  name,
  role: 'chief',
  sections: null,
  language: 'en',
});
