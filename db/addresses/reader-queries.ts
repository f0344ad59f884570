/** What the pages for withdrawn stories say. */
import { eq } from 'drizzle-orm';
import { askedPath, read } from '#db/core/read';
import { stories } from '#db/stories/tables';
import { resolve } from './resolve.ts';

/** When and why the story at the asked address was withdrawn (ms UTC; reason in the story's language); null when it was not. */
export async function withdrawal(): Promise<{ at: number; reason: string } | null> {
  const fate = await resolve(askedPath());
  if (fate.kind !== 'gone' && fate.kind !== 'withheld') return null;
  return read([`story:${fate.story}`], async ({ db }) => {
    const [row] = await db
      .select({ reason: stories.withdrawnReason })
      .from(stories)
      .where(eq(stories.id, fate.story))
      .limit(1);
    return { at: fate.at, reason: row?.reason ?? '' };
  });
}
