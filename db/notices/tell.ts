/** Tells people what concerns them, inside the command that did it. */
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { colleaguesOn } from '#db/review/people';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { NoticeKind } from './model.ts';
import { deliveries, notices } from './tables.ts';

/** Characters of what was said that a notice repeats. */
const MOST_REPEATED = 300;

type Told = { kind: NoticeKind; to: readonly string[]; words?: string };

/**
 * Leaves a notice for each of `to`, once; nobody is told what they did themselves, and nobody of a story that they may
 * not know of. A mail is owed to those who chose it, and carried later: nothing here waits for another server.
 */
export async function tell(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  story: { id: string; owner: string; section: string | null; embargoUntil: number | null },
  { kind, to, words = '' }: Told,
): Promise<void> {
  const wanted = [...new Set(to)].filter((id) => id !== actor.id && !id.startsWith('system:'));
  const at = now();
  for (const person of await colleaguesOn(tx, story, wanted)) {
    if (!person.reads) continue;
    const id = newId();
    await tx
      .insert(notices)
      .values({
        id,
        person: person.id,
        kind,
        story: story.id,
        actor: actor.id,
        words: firstWords(words),
        at,
      });
    if (person.mail)
      await tx
        .insert(deliveries)
        .values({ id: newId(), key: `mail:${id}`, target: 'mail', subject: id, story: story.id, nextAt: at });
  }
}

function firstWords(words: string): string {
  const signs = [...words];
  return signs.length > MOST_REPEATED ? `${signs.slice(0, MOST_REPEATED).join('')}…` : words;
}
