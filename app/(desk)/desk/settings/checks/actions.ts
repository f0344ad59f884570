'use server';
import { asActor } from '@/app/_server/action';
import { wasIn } from '@/app/_server/was-in';
import { setChecks } from '#db/checks/commands/set-checks';
import type { Result } from '#db/shared/result';

/** `check:<code>` holds a level, or '' for what holds elsewhere. */
function levelsIn(form: FormData) {
  const named = [...form.entries()].filter(([name]) => name.startsWith('check:'));
  return Object.fromEntries(named.map(([name, level]) => [name.slice('check:'.length), level || null]));
}

export async function saveChecks(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    setChecks(actor, {
      section: form.get('section') || null,
      levels: levelsIn(form),
      was: wasIn(form, levelsIn),
    }),
  );
}
