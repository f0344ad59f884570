'use server';
import { asActor } from '@/app/_server/action';
import { setChecks } from '#db/checks/commands/set-checks';
import type { Result } from '#db/shared/result';

/** `check:<code>` holds a level, or '' for what holds elsewhere. */
export async function saveChecks(form: FormData): Promise<Result<unknown>> {
  const named = [...form.entries()].filter(([name]) => name.startsWith('check:'));
  return asActor((actor) =>
    setChecks(actor, {
      section: form.get('section') || null,
      levels: Object.fromEntries(named.map(([name, level]) => [name.slice('check:'.length), level || null])),
    }),
  );
}
