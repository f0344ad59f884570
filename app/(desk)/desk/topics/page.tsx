import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { shownPicture } from '@/app/_server/shown-picture';
import { ActionForm } from '@/components/desk/action-form.client';
import { asEntries } from '@/components/desk/form-entries';
import { AreaField, NamedField, TextField } from '@/components/desk/fields.client';
import { accountChoices, PersonForm } from '@/components/desk/byline/person-form';
import { type DeskWords, deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { accountNames } from '#db/accounts/desk-queries';
import { listPeople, type PersonChoice } from '#db/people/desk-queries';
import { picturesForDesk } from '#db/pictures/desk-queries';
import { can } from '#db/shared/permissions';
import { COUNTED, listTopics, storiesByTopic, type TopicChoice } from '#db/topics/desk-queries';
import { keepPerson, keepTopic, mergePerson, mergeTopic } from './actions';

function TopicForm({ words, topic }: { words: DeskWords; topic?: TopicChoice }) {
  const w = words.topics;
  return (
    <ActionForm
      action={keepTopic}
      words={{ failures: words.failures, reasons: words.reasons }}
      submit={w.save}
      done={w.saved}
      clears={!topic}
      was={topic && asEntries(topic)}
      className="grid gap-x-4 pt-3 pb-5 md:grid-cols-2"
    >
      <input type="hidden" name="topic" value={topic?.id ?? ''} />
      <TextField
        key={`name ${topic?.name}`}
        name="name"
        lang="en-HK"
        label={w.name}
        value={topic?.name ?? ''}
      />
      <TextField
        key={`nameZh ${topic?.nameZh}`}
        name="nameZh"
        label={w.nameZh}
        value={topic?.nameZh ?? ''}
        lang="zh-Hant-HK"
      />
      <AreaField
        key={`about ${topic?.about}`}
        name="about"
        lang="en-HK"
        label={w.about}
        value={topic?.about ?? ''}
      />
      <AreaField
        key={`aboutZh ${topic?.aboutZh}`}
        name="aboutZh"
        label={w.aboutZh}
        value={topic?.aboutZh ?? ''}
        lang="zh-Hant-HK"
      />
      {topic && (
        <TextField
          key={`slug ${topic.slug}`}
          name="slug"
          label={w.address}
          hint={w.addressHelp}
          value={topic.slug}
        />
      )}
    </ActionForm>
  );
}

/** The lists of names that the forms ask for. */
const NAMES = { topic: 'topic-names', person: 'person-names' };

/** Makes one of two; opened on purpose, since its button says what becomes of which. */
function MergeForm({
  words,
  kind,
  id,
  name,
}: {
  words: DeskWords;
  kind: 'topic' | 'person';
  id: string;
  name: string;
}) {
  const w = words.topics;
  const ofTopic = kind === 'topic';
  return (
    <details className="mb-5">
      <summary className="ui inline-flex min-h-10 cursor-pointer items-center text-ink-2 hover:text-ferry">
        {w.merge}
      </summary>
      <ActionForm
        action={ofTopic ? mergeTopic : mergePerson}
        words={{ failures: words.failures, reasons: words.reasons }}
        submit={fill(w.mergeNow, { name })}
        look="danger"
        className="mt-2 max-w-160 bg-mist p-4"
      >
        <input type="hidden" name={kind} value={id} />
        <p className="ui mb-3">{fill(ofTopic ? w.mergeHelp : w.mergePersonHelp, { name })}</p>
        <div className="max-w-80">
          <NamedField name="into" label={ofTopic ? w.mergeInto : w.mergePersonInto} names={NAMES[kind]} />
        </div>
      </ActionForm>
    </details>
  );
}

/** Names once for every form: with hundreds of topics, a list in each would be most of the page. */
function NameList({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.topics.title);

/** Forms of a list that are shown at once: a paper may have thousands of topics, and each is a page of fields. */
const MOST_SHOWN = 50;

type Named = { name: string; nameZh: string };

/** What is shown of a list: whose name in either language holds what was looked for. */
function shownOf<T extends Named>(all: readonly T[], q: string): { shown: T[]; found: number } {
  const wanted = q.toLowerCase();
  const found = all.filter(({ name, nameZh }) => `${name}\n${nameZh}`.toLowerCase().includes(wanted));
  return { shown: found.slice(0, MOST_SHOWN), found: found.length };
}

const Asked = z.object({ q: z.string().trim().max(100).catch('') });

export default async function Topics({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await requireActor();
  if (!can(actor, 'topic.write')) notFound();
  const { q } = Asked.parse(await searchParams);
  const words = deskWords(actor.language);
  const w = words.topics;
  const [allTopics, allPeople] = [await listTopics(actor), await listPeople()];
  /** In the language of who looks; either is understood. */
  const called = ({ name, nameZh }: Named): string => (actor.language === 'zh' && nameZh) || name;
  const [topics, people] = [shownOf(allTopics, q), shownOf(allPeople, q)];
  const accounts = await accountNames(actor);
  const mayHave = (person?: PersonChoice) => accountChoices(accounts, allPeople, person, w.noUser);
  const counts = await storiesByTopic(
    actor,
    topics.shown.map(({ id }) => id),
  );
  const counted = (topic: string): string => {
    const n = counts.get(topic) ?? 0;
    return fill(w.stories, { n: n > COUNTED ? fill(w.over, { n: COUNTED }) : n });
  };
  const rows = await picturesForDesk(
    actor,
    people.shown.flatMap((person) => person.portrait ?? []),
  );
  const portraits = new Map(rows.map((row) => [row.id, shownPicture(row)]));
  const isLong = allTopics.length > MOST_SHOWN || allPeople.length > MOST_SHOWN;
  return (
    <DeskFrame actor={actor} current="topics" title={w.title}>
      <NameList id={NAMES.topic} names={[...new Set(allTopics.map(called))]} />
      <NameList id={NAMES.person} names={[...new Set(allPeople.map(called))]} />
      {(isLong || q !== '') && (
        <form action="/desk/topics" className="mb-6 flex flex-wrap items-end gap-3">
          <div>
            <label htmlFor="topic-words" className="field-label">
              {w.search}
            </label>
            <input id="topic-words" name="q" type="search" defaultValue={q} className="control" />
          </div>
          <button type="submit" className="button-quiet">
            {w.find}
          </button>
        </form>
      )}
      <h2 className="desk-row mb-2">{w.topics}</h2>
      <div className="border-b border-rule">
        <Entry words={w} name={w.newTopic} isNew>
          <TopicForm words={words} />
        </Entry>
        {topics.shown.map((topic) => (
          <Entry key={topic.id} words={w} name={topic.name} nameZh={topic.nameZh}>
            <p className="meta pt-3 text-ink-2">{counted(topic.id)}</p>
            <TopicForm words={words} topic={topic} />
            {allTopics.length > 1 && (
              <MergeForm words={words} kind="topic" id={topic.id} name={called(topic)} />
            )}
          </Entry>
        ))}
      </div>
      <Rest words={w} {...topics} />
      <h2 className="desk-row mt-10 mb-2">{w.people}</h2>
      <div className="border-b border-rule">
        <Entry words={w} name={w.newPerson} isNew>
          <PersonForm words={words} action={keepPerson} accounts={mayHave()} />
        </Entry>
        {people.shown.map((person) => (
          <Entry key={person.id} words={w} name={person.name} nameZh={person.nameZh}>
            <PersonForm
              words={words}
              person={person}
              action={keepPerson}
              accounts={mayHave(person)}
              portrait={portraits.get(person.portrait ?? '') ?? null}
            />
            {allPeople.length > 1 && (
              <MergeForm words={words} kind="person" id={person.id} name={called(person)} />
            )}
          </Entry>
        ))}
      </div>
      <Rest words={w} {...people} />
    </DeskFrame>
  );
}

/** Says how many of a list are not shown, or that nothing has this name. */
function Rest({
  words,
  shown,
  found,
}: {
  words: DeskWords['topics'];
  shown: readonly unknown[];
  found: number;
}) {
  if (found > 0 && found === shown.length) return null;
  return (
    <p className="meta mt-2 text-ink-2">
      {found === 0 ? words.noneOfName : fill(words.someOf, { n: shown.length, all: found })}
    </p>
  );
}

/** One line of the list that opens into its form. */
function Entry({
  words,
  name,
  nameZh = '',
  isNew = false,
  children,
}: {
  words: DeskWords['topics'];
  name: string;
  nameZh?: string;
  isNew?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="group border-t border-rule">
      <summary className="ui flex min-h-11 cursor-pointer items-center gap-3 hover:bg-mist">
        <span className={isNew ? 'font-strong text-ferry' : 'font-medium'}>{name}</span>
        {nameZh && (
          <span lang="zh-Hant-HK" className="text-ink-2">
            {nameZh}
          </span>
        )}
        <span aria-hidden="true" className="meta ml-auto text-ink-3">
          <span className="group-open:hidden">{isNew ? words.open : words.change}</span>
          <span className="hidden group-open:inline">{words.shut}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}
