import Papa from 'papaparse';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { checkRedirect } from '../check.ts';
import { RedirectInput } from '../model.ts';
import { redirects } from '../tables.ts';

/** No write may hold the others up for long: longer tables are brought in by parts. */
const MOST_LINES = 500;

export const ImportRedirects = z.strictObject({ table: z.string().max(300_000, { error: 'too-long' }) });

/**
 * Takes in a table of redirects (CSV or as a spreadsheet copies it: from, to): all of them or none. A first line without a
 * slash is its head. Failures: not-allowed; invalid, whose `fields` hold a reason by number of the line (from 1), or by
 * `table` when it is too long.
 */
export function importRedirects(actor: Actor, input: unknown): Promise<Result<{ added: number }>> {
  return command(ImportRedirects, input, async (tx, { table }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const { data } = Papa.parse<string[]>(table.replaceAll('\r\n', '\n'), {
      delimiter: table.includes('\t') ? '\t' : ',',
    });
    // Lines are counted as an editor sees them, blank ones as well.
    const lines = [...data.entries()].filter(([, cells]) => cells.some((cell) => cell.trim() !== ''));
    if (lines.length > MOST_LINES) refuse('invalid', { fields: { table: 'too-long' } });
    const wrong: Record<string, string> = {};
    const added: string[] = [];
    for (const [i, cells] of lines) {
      if (i === lines[0]?.[0] && !cells.some((cell) => cell.includes('/'))) continue;
      if (cells.length !== 2) {
        wrong[i + 1] = 'two-columns';
        continue;
      }
      const parsed = parseInput(RedirectInput, { path: cells[0], target: cells[1] });
      if (!parsed.ok) {
        wrong[i + 1] = Object.values(parsed.error.fields ?? {})[0] ?? 'not-understood';
        continue;
      }
      const checked = await checkRedirect(tx, parsed.value);
      if (!checked.ok) {
        wrong[i + 1] = checked.reason;
        continue;
      }
      const { path, target } = checked;
      await tx.insert(redirects).values({ path, target, actor: actor.id, at: now() });
      await emit(tx, actor, { kind: 'redirect.added', subject: path, after: { target }, paths: [path] });
      added.push(path);
    }
    if (added.length === 0 && Object.keys(wrong).length === 0) wrong['table'] = 'required';
    if (Object.keys(wrong).length > 0) refuse('invalid', { fields: wrong });
    return { added: added.length };
  });
}
