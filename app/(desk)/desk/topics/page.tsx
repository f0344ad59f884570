import { requireActor } from '@/app/_server/auth';
import { DeskFrame, DeskMissing } from '@/app/_server/desk-frame';
import { ActionForm } from '@/components/desk/action-form.client';
import { AreaField, SelectField, TextField } from '@/components/desk/fields.client';
import { type DeskWords, deskWords } from '@/components/words/desk';
import { listPeople, type PersonChoice } from '#db/people/desk-queries';
import { can } from '#db/shared/permissions';
import { listTopics, type TopicChoice } from '#db/topics/desk-queries';
import { keepPerson, keepTopic } from './actions';

function TopicForm({ words, topic }: { words: DeskWords; topic?: TopicChoice }) {
  const w = words.topics;
  return (
    <ActionForm
      action={keepTopic}
      words={{ failures: words.failures, reasons: words.reasons }}
      submit={w.save}
      done={w.saved}
      clears={!topic}
      className="grid gap-x-4 pt-3 pb-5 md:grid-cols-2"
    >
      <input type="hidden" name="topic" value={topic?.id ?? ''} />
      <TextField name="name" label={w.name} value={topic?.name ?? ''} />
      <TextField name="nameZh" label={w.nameZh} value={topic?.nameZh ?? ''} lang="zh-Hant-HK" />
      <AreaField name="about" label={w.about} value={topic?.about ?? ''} />
      <AreaField name="aboutZh" label={w.aboutZh} value={topic?.aboutZh ?? ''} lang="zh-Hant-HK" />
    </ActionForm>
  );
}

function PersonForm({ words, person }: { words: DeskWords; person?: PersonChoice }) {
  const w = words.topics;
  return (
    <ActionForm
      action={keepPerson}
      words={{ failures: words.failures, reasons: words.reasons }}
      submit={w.save}
      done={w.saved}
      clears={!person}
      className="grid gap-x-4 pt-3 pb-5 md:grid-cols-2"
    >
      <input type="hidden" name="person" value={person?.id ?? ''} />
      <TextField name="name" label={w.name} value={person?.name ?? ''} />
      <TextField name="nameZh" label={w.nameZh} value={person?.nameZh ?? ''} lang="zh-Hant-HK" />
      <TextField name="role" label={w.role} value={person?.role ?? ''} />
      <TextField name="roleZh" label={w.roleZh} value={person?.roleZh ?? ''} lang="zh-Hant-HK" />
      <AreaField name="bio" label={w.bio} value={person?.bio ?? ''} />
      <AreaField name="bioZh" label={w.bioZh} value={person?.bioZh ?? ''} lang="zh-Hant-HK" />
      <TextField name="contact" label={w.contact} value={person?.contact ?? ''} />
      <SelectField
        name="kind"
        label={w.kind}
        value={person?.kind ?? 'person'}
        options={[
          { value: 'person', label: w.person },
          { value: 'organisation', label: w.organisation },
        ]}
      />
    </ActionForm>
  );
}

export default async function Topics() {
  const actor = await requireActor();
  if (!can(actor, 'topic.write')) return <DeskMissing actor={actor} />;
  const words = deskWords(actor.language);
  const w = words.topics;
  const [topics, people] = [await listTopics(), await listPeople()];
  const summary = 'ui flex min-h-10 cursor-pointer items-center gap-3 font-strong';
  return (
    <DeskFrame actor={actor} current="topics" title={w.title}>
      <h2 className="desk-row mb-2">{w.topics}</h2>
      <details className="border-t border-rule">
        <summary className={summary}>{w.newTopic}</summary>
        <TopicForm words={words} />
      </details>
      {topics.map((topic) => (
        <details key={topic.id} className="border-t border-rule">
          <summary className={summary}>
            {topic.name} <span lang="zh-Hant-HK">{topic.nameZh}</span>
          </summary>
          <TopicForm words={words} topic={topic} />
        </details>
      ))}
      <h2 className="desk-row mt-10 mb-2">{w.people}</h2>
      <details className="border-t border-rule">
        <summary className={summary}>{w.newPerson}</summary>
        <PersonForm words={words} />
      </details>
      {people.map((person) => (
        <details key={person.id} className="border-t border-rule">
          <summary className={summary}>
            {person.name} <span lang="zh-Hant-HK">{person.nameZh}</span>
          </summary>
          <PersonForm words={words} person={person} />
        </details>
      ))}
    </DeskFrame>
  );
}
