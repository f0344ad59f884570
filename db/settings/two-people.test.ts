/** Two people change settings from pages that were opened at one time. */
import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { changeSettings } from './commands/change-settings.ts';
import { fieldsOf, firstNames } from './model.ts';
import { paperNames, siteSettings } from './reader-queries.ts';

freshHouse();

const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];

it('each writes what they changed, and the other’s change stays', async () => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  const { sample: _, ...was } = await siteSettings();
  must(await changeSettings(ann, { ...was, email: 'letters@paper.example', aiTraining: true, was }));
  const second = must(await changeSettings(ben, { ...was, aiAnswers: false, was }));
  expect(second).toEqual({ changed: ['aiAnswers'], before: { aiAnswers: true } });
  expect(await newest()).toMatchObject({ before: { aiAnswers: true }, after: { aiAnswers: false } });
  expect(await siteSettings()).toMatchObject({
    ...{ email: 'letters@paper.example', aiTraining: true, aiAnswers: false },
    indexed: was.indexed,
  });
  // Who sends back what they saw says nothing.
  expect(must(await changeSettings(ben, { ...was, was })).changed).toEqual([]);
});

it('the name and the tagline are two things; one of them written twice is refused whole, and named', async () => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  const was = fieldsOf(firstNames);
  must(await changeSettings(ann, { ...was, name: 'Pearl River Post', was }));
  const last = await newest();
  const both = { ...was, name: 'Delta Post', tagline: 'Of the delta', was };
  expect(await changeSettings(ben, both)).toMatchObject({
    error: { code: 'changed-since', fields: { name: 'changed-since' } },
  });
  expect(await newest()).toEqual(last);
  must(await changeSettings(ben, { ...was, tagline: 'Of the delta', was }));
  // The same words from both are no clash.
  must(await changeSettings(ben, { ...was, name: 'Pearl River Post', was }));
  expect((await paperNames()).en).toEqual({ name: 'Pearl River Post', tagline: 'Of the delta' });
});

it('taking back puts back what one’s own save changed, and not what a colleague has changed since', async () => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  const was = fieldsOf(firstNames);
  const sent = { ...was, name: 'Pearl River Post', nameZh: '珠江報' };
  const { before } = must(await changeSettings(ann, { ...sent, was }));
  must(await changeSettings(ben, { ...sent, tagline: 'Of the delta', was: sent }));
  must(await changeSettings(ann, { ...sent, ...before, was: sent }));
  expect(await paperNames()).toEqual({ ...firstNames, en: { ...firstNames.en, tagline: 'Of the delta' } });

  const again = must(await changeSettings(ann, { ...sent, was }));
  must(await changeSettings(ben, { name: 'Delta Post' }));
  expect(await changeSettings(ann, { ...sent, ...again.before, was: sent })).toMatchObject({
    error: { code: 'changed-since', fields: { name: 'changed-since' } },
  });
  expect(await paperNames()).toMatchObject({ en: { name: 'Delta Post' }, zh: { name: '珠江報' } });
});

it('what a form was made from comes through the schema like all input', async () => {
  const chief = await person('chief');
  for (const was of ['', { name: 1 }, { other: 'x' }])
    expect(await changeSettings(chief, { name: 'Delta Post', was })).toMatchObject({
      error: { code: 'invalid' },
    });
});
