import { eq } from 'drizzle-orm';
import { command, refuse } from '#db/core/command';
import { events } from '#db/events/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { PutBack } from '../model.ts';
import { wayBack } from '../ways/way-back.ts';

/**
 * Puts a setting back as it stood before a line of the log, by the setting's own command: same schema, same right, a
 * line of its own. Gives the line. Failures: invalid, not-found (no such line, or none that can be put back), not-allowed,
 * changed-since (it stands otherwise by now), and those of the command.
 */
export function putBackChange(actor: Actor, input: unknown): Promise<Result<{ line: number }>> {
  return command(PutBack, input, async (tx, { line }) => {
    const [entry] = await tx.select().from(events).where(eq(events.id, line)).limit(1);
    const way = entry && wayBack(entry);
    if (!way) return refuse('not-found');
    if (!can(actor, way.may)) refuse('not-allowed');
    if (!(await way.stands(tx))) refuse('changed-since');
    const result = await way.putBack(actor);
    // What the fields of that command are called means nothing here.
    if (!result.ok) refuse(result.error.code);
    return { line };
  });
}
