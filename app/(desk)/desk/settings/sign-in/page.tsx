import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { ActionForm } from '@/components/desk/action-form.client';
import { CheckField } from '@/components/desk/fields.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { listUsers } from '#db/accounts/desk-queries';
import { ruleForDesk, stepsForDesk } from '#db/factors/steps';
import { can, roles } from '#db/shared/permissions';
import { saveRule } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.account.rule.title);

/** Which roles need a second step to sign in, and who has none now. */
export default async function SignInRule() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const w = words.account.rule;
  const asked = await ruleForDesk(actor);
  const users = (await listUsers(actor)).filter(({ suspendedAt }) => suspendedAt === null);
  const steps = await stepsForDesk(
    actor,
    users.map(({ id }) => id),
  );
  const without = users.filter(({ id }) => !steps.has(id)).map(({ name }) => name);
  return (
    <DeskFrame actor={actor} current="settings" title={w.title}>
      <p className="ui mb-5 max-w-160 text-ink-2">{w.help}</p>
      <ActionForm
        action={saveRule}
        words={{ failures: words.failures, reasons: words.reasons }}
        submit={words.account.save}
        done={words.account.saved}
        className="max-w-120"
        was={{ role: asked }}
      >
        <fieldset className="mb-4">
          <legend className="field-label">{w.roles}</legend>
          {roles.map((role) => (
            <CheckField
              key={`${role} ${asked.includes(role)}`}
              name="role"
              of={role}
              label={words.roles[role]}
              value={asked.includes(role)}
            />
          ))}
        </fieldset>
      </ActionForm>
      {without.length > 0 && (
        <p className="ui mt-6 max-w-160 break-words text-ink-2">
          {fill(w.without, { names: without.join(words.account.comma) })}
        </p>
      )}
      <ChangedHere actor={actor} page="sign-in" />
    </DeskFrame>
  );
}
