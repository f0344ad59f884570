import { requireActor } from '@/app/_server/auth';
import { DeskFrame, DeskMissing } from '@/app/_server/desk-frame';
import { ActionForm } from '@/components/desk/action-form.client';
import { SelectField } from '@/components/desk/fields.client';
import { InviteForm } from '@/components/desk/invite-form.client';
import { deskWords } from '@/components/words/desk';
import { listInvitations, listUsers } from '#db/accounts/desk-queries';
import { allSections } from '#db/sections/reader-queries';
import { dateAndTime } from '#db/shared/hk-time';
import { can, roles } from '#db/shared/permissions';
import { invite, setRole, suspend, takeBack } from './actions';

export default async function Users() {
  const actor = await requireActor();
  if (!can(actor, 'user.manage')) return <DeskMissing actor={actor} />;
  const words = deskWords(actor.language);
  const said = { failures: words.failures, reasons: words.reasons };
  const roleOptions = roles.map((role) => ({ value: role, label: words.roles[role] }));
  const sections = (await allSections(actor.language)).map(({ id, name }) => ({ value: id, label: name }));
  const [users, invitations] = [await listUsers(actor), await listInvitations(actor)];
  return (
    <DeskFrame actor={actor} current="users" title={words.users.title}>
      <ul className="mb-10 border-t border-rule">
        {users.map((user) => (
          <li key={user.id} className="grid gap-3 border-b border-rule py-3 md:grid-cols-[1fr_auto]">
            <div>
              <p className="desk-row">{user.name}</p>
              <p className="meta text-ink-2">
                {user.email} · {words.roles[user.role]}
                {user.sections ? ` (${user.sections.join(', ')})` : ''} ·{' '}
                {user.suspendedAt
                  ? words.users.suspended
                  : user.lastSeenAt
                    ? `${words.users.lastSeen} ${dateAndTime(user.lastSeenAt, actor.language)}`
                    : words.users.never}
              </p>
            </div>
            {user.id !== actor.id && (
              <div className="flex flex-wrap items-end gap-4">
                <ActionForm
                  action={setRole}
                  words={said}
                  submit={words.users.change}
                  look="quiet"
                  className="flex items-end gap-2 [&>div]:mb-0"
                >
                  <input type="hidden" name="user" value={user.id} />
                  <SelectField name="role" label={words.users.role} options={roleOptions} value={user.role} />
                </ActionForm>
                <ActionForm
                  action={suspend}
                  words={said}
                  submit={user.suspendedAt ? words.users.restore : words.users.suspend}
                  look="quiet"
                >
                  <input type="hidden" name="user" value={user.id} />
                  <input type="hidden" name="suspended" value={user.suspendedAt ? 'no' : 'yes'} />
                </ActionForm>
              </div>
            )}
          </li>
        ))}
      </ul>
      <h2 className="desk-row mb-3">{words.users.invite}</h2>
      <InviteForm
        action={invite}
        roles={roleOptions}
        sections={sections}
        words={{ ...said, users: words.users }}
      />
      <h2 className="desk-row mt-10 mb-3">{words.users.invitations}</h2>
      {invitations.length === 0 && <p className="ui">{words.users.none}</p>}
      <ul>
        {invitations.map((row) => (
          <li key={row.handle} className="flex flex-wrap items-center gap-4 border-b border-rule py-2">
            <p className="ui">
              {row.name}, {row.email}, {words.roles[row.role]}: {words.users.invitationStates[row.state]}
            </p>
            {row.state === 'waiting' && (
              <ActionForm action={takeBack} words={said} submit={words.users.withdraw} look="quiet">
                <input type="hidden" name="handle" value={row.handle} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
