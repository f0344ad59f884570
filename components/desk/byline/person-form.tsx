import type { AccountName } from '#db/accounts/desk-queries';
import type { PersonChoice } from '#db/people/desk-queries';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { type Option, SelectField, TextField } from '../fields.client';
import type { ShownPicture } from '../writing/story-at-desk';
import { AboutFields, bylineEntries } from './about-fields';

/** Accounts that a byline may be given to: those without one that may sign in, and its own. */
export const accountChoices = (
  accounts: readonly AccountName[],
  people: readonly PersonChoice[],
  person: PersonChoice | undefined,
  none: string,
): Option[] => [
  { value: '', label: none },
  ...accounts
    .filter(
      ({ id, suspended }) => id === person?.user || (!suspended && people.every(({ user }) => user !== id)),
    )
    .map(({ id, name }) => ({ value: id, label: name })),
];

/** A byline: how it signs, whose account it belongs to, and what its page says. */
export function PersonForm({
  words,
  action,
  person,
  portrait = null,
  accounts,
}: {
  words: DeskWords;
  action: (form: FormData) => Promise<Result<unknown>>;
  person?: PersonChoice;
  portrait?: ShownPicture | null;
  accounts: readonly Option[];
}) {
  const w = words.topics;
  return (
    <ActionForm
      action={action}
      words={{ failures: words.failures, reasons: words.reasons }}
      submit={w.save}
      done={w.saved}
      clears={!person}
      was={person && bylineEntries(person)}
      className="grid gap-x-4 pt-3 pb-5 md:grid-cols-2"
    >
      <input type="hidden" name="person" value={person?.id ?? ''} />
      <TextField
        key={`name ${person?.name}`}
        name="name"
        lang="en-HK"
        label={w.name}
        value={person?.name ?? ''}
      />
      <TextField
        key={`nameZh ${person?.nameZh}`}
        name="nameZh"
        label={w.nameZh}
        value={person?.nameZh ?? ''}
        lang="zh-Hant-HK"
      />
      <TextField
        key={`role ${person?.role}`}
        name="role"
        lang="en-HK"
        label={w.role}
        value={person?.role ?? ''}
      />
      <TextField
        key={`roleZh ${person?.roleZh}`}
        name="roleZh"
        label={w.roleZh}
        value={person?.roleZh ?? ''}
        lang="zh-Hant-HK"
      />
      <SelectField
        key={`kind ${person?.kind}`}
        name="kind"
        label={w.kind}
        value={person?.kind ?? 'person'}
        options={[
          { value: 'person', label: w.person },
          { value: 'organisation', label: w.organisation },
        ]}
      />
      <SelectField
        key={`user ${person?.user}`}
        name="user"
        label={w.user}
        hint={w.userHelp}
        value={person?.user ?? ''}
        options={accounts}
      />
      <AboutFields words={words} about={person} portrait={portrait} />
      {/* Not among the others: the two languages of each stand side by side. */}
      {person && (
        <TextField
          key={`slug ${person.slug}`}
          name="slug"
          label={w.address}
          hint={w.addressHelp}
          value={person.slug}
        />
      )}
    </ActionForm>
  );
}
