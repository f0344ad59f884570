import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { sessionLines } from '@/app/_server/session-lines';
import { stepsSaid } from '@/components/desk/account/steps-said';
import { ActionForm } from '@/components/desk/action-form.client';
import { InviteForm } from '@/components/desk/invite-form.client';
import { limitSaid } from '@/components/desk/limits';
import { UserRow } from '@/components/desk/user-row.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { listInvitations, listUsers } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { stepsForDesk } from '#db/factors/steps';
import { allSections } from '#db/sections/reader-queries';
import { listPeople } from '#db/people/desk-queries';
import { nearTime } from '#db/shared/hk-time';
import { can, roles } from '#db/shared/permissions';
import { endEverywhere, endSession, invite, setRole, suspend, takeBack, takeSteps } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.users.title);

export default async function Users() {
  const actor = await requireActor();
  if (!can(actor, 'user.manage')) notFound();
  const words = deskWords(actor.language);
  const { failures, reasons, named, account } = words;
  const said = { failures, reasons, named, account, users: words.users, roles: words.roles };
  const t = now();
  const roleOptions = roles.map((role) => ({ value: role, label: words.roles[role] }));
  const sections = (await allSections(actor.language)).map(({ id, name }) => ({ value: id, label: name }));
  const limitOf = (limit: readonly string[] | null): string[] => {
    const limited = limitSaid(limit, sections, words.users);
    return limited === null ? [] : [limited];
  };
  const [users, invitations] = [await listUsers(actor), await listInvitations(actor)];
  const signs = new Map(
    (await listPeople()).flatMap(({ user, name }): [string, string][] =>
      user === null ? [] : [[user, name]],
    ),
  );
  const steps = await stepsForDesk(
    actor,
    users.map(({ id }) => id),
  );
  return (
    <DeskFrame actor={actor} current="users" title={words.users.title}>
      <ul className="mb-10 border-t border-rule">
        {users.map(({ suspendedAt, lastSeenAt, createdAt: _, ...user }) => (
          <UserRow
            key={user.id}
            words={said}
            user={{
              ...user,
              suspended: suspendedAt !== null,
              lastSeen: lastSeenAt === null ? null : nearTime(lastSeenAt, t, actor.language),
              isSelf: user.id === actor.id,
              signs: signs.get(user.id) ?? null,
              steps: stepsSaid(account, steps.get(user.id)),
              hasSteps: steps.has(user.id),
              sessions: sessionLines(user.sessions, t, actor.language, undefined),
            }}
            roles={roleOptions}
            sections={sections}
            actions={{ setRole, suspend, endSession, endEverywhere, takeSteps }}
          />
        ))}
      </ul>
      <h2 className="desk-row mb-3">{words.users.invite}</h2>
      <InviteForm action={invite} roles={roleOptions} sections={sections} words={said} />
      <h2 className="desk-row mt-10 mb-3">{words.users.invitations}</h2>
      {invitations.length === 0 && <p className="ui text-ink-2">{words.users.none}</p>}
      <ul>
        {invitations.map((row) => (
          <li
            key={row.handle}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2 first:border-t"
          >
            <div className="min-w-0">
              <p className="ui break-words">{row.name}</p>
              <p className="meta break-words text-ink-2">
                {[row.email, words.roles[row.role], ...limitOf(row.sections)].join(' · ')} ·{' '}
                {words.users.invitationStates[row.state]}
                {row.state === 'waiting' &&
                  ` ${fill(words.users.until, { when: nearTime(row.expiresAt, t, actor.language) })}`}
              </p>
            </div>
            {(row.state === 'waiting' || row.state === 'void') && (
              <ActionForm
                action={takeBack}
                words={said}
                submit={words.users.withdraw}
                named={fill(named, { act: words.users.withdraw, name: row.email })}
                look="quiet"
              >
                <input type="hidden" name="handle" value={row.handle} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
