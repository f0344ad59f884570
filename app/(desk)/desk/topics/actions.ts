'use server';
import { aboutIn } from '@/app/_server/about-form';
import { asActor } from '@/app/_server/action';
import { formText } from '@/app/_server/form-text';
import { wasIn } from '@/app/_server/was-in';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { listPeople } from '#db/people/desk-queries';
import { fail, type Result } from '#db/shared/result';
import { mergeTopics } from '#db/topics/commands/merge-topics';
import { saveTopic } from '#db/topics/commands/save-topic';
import { listTopics } from '#db/topics/desk-queries';

const topicIn = (form: FormData) => ({
  name: formText(form, 'name'),
  nameZh: formText(form, 'nameZh'),
  about: formText(form, 'about'),
  aboutZh: formText(form, 'aboutZh'),
  slug: formText(form, 'slug'),
});

const personIn = (form: FormData) => ({
  name: formText(form, 'name'),
  nameZh: formText(form, 'nameZh'),
  role: formText(form, 'role'),
  roleZh: formText(form, 'roleZh'),
  ...aboutIn(form),
  kind: formText(form, 'kind'),
  slug: formText(form, 'slug'),
  ...(form.has('user') ? { user: formText(form, 'user') || null } : {}),
});

export async function keepTopic(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    saveTopic(actor, { topic: formText(form, 'topic') || null, ...topicIn(form), was: wasIn(form, topicIn) }),
  );
}

/** Whoever else has a name that was typed, in either language: the one that is merged is never meant. */
const otherOf = <T extends { id: string; name: string; nameZh: string }>(
  all: readonly T[],
  merged: string,
  typed: string,
): T | undefined =>
  typed === ''
    ? undefined
    : all.find(({ id, name, nameZh }) => id !== merged && [name, nameZh].includes(typed));

export async function mergeTopic(form: FormData): Promise<Result<unknown>> {
  return asActor(async (actor) => {
    const [topic, name] = [formText(form, 'topic'), formText(form, 'into').trim()];
    const into = otherOf(await listTopics(actor), topic, name);
    if (!into) return fail('invalid', { fields: { into: name ? 'unknown' : 'required' } });
    return mergeTopics(actor, { topic, into: into.id });
  });
}

export async function mergePerson(form: FormData): Promise<Result<unknown>> {
  return asActor(async (actor) => {
    const [person, name] = [formText(form, 'person'), formText(form, 'into').trim()];
    const into = otherOf(await listPeople(), person, name);
    if (!into) return fail('invalid', { fields: { into: name ? 'unknown' : 'required' } });
    return mergePeople(actor, { person, into: into.id });
  });
}

export async function keepPerson(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    savePerson(actor, {
      person: formText(form, 'person') || null,
      ...personIn(form),
      was: wasIn(form, personIn),
    }),
  );
}
