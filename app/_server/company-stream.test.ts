import { expect, it } from 'vitest';
import { shared } from '#db/core/process';
import { freshHouse, must, person } from '#db/core/testing';
import { takePen } from '#db/pen/commands/take-pen';
import type { Company } from '#db/pen/model';
import { createStory } from '#db/stories/commands/create-story';
import { companyStream, mayListen } from './company-stream';

freshHouse();

/** A page that listens; `next` gives the next state of the company, null at the end of the stream. */
async function listener() {
  const [mei, dan] = [await person('editor', { name: 'Mei-ling Kwok' }), await person('reporter')];
  const { story } = must(await createStory(mei, { language: 'en', key: 'a'.repeat(16) }));
  const left = new AbortController();
  const stream = companyStream({ story, actor: dan, again: async () => dan }, left.signal);
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<Company | null> => {
    const { value } = await reader.read();
    const data = /^event: company\ndata: (.*)\n\n$/.exec(value ?? '')?.[1];
    return data === undefined ? null : JSON.parse(data);
  };
  return { mei, dan, story, left, next };
}

it('tells the company at once, and again when it has changed', async () => {
  const { mei, story, left, next } = await listener();
  expect(await next()).toMatchObject({ version: 1, here: [], pen: null });
  must(await takePen(mei, { story, page: 'b'.repeat(16) }));
  expect(await next()).toMatchObject({ pen: { person: mei.id, name: 'Mei-ling Kwok' } });
  left.abort();
  expect(await next()).toBeNull();
});

it('is open to a person only so many times, and counts those that ended no more', async () => {
  const { dan, story, left } = await listener();
  let n = 1;
  for (; mayListen(dan.id); n += 1) companyStream({ story, actor: dan, again: async () => dan }, left.signal);
  expect(n).toBe(12);
  left.abort();
  expect(mayListen(dan.id)).toBe(true);
});

it('ends when the house closes, and begins no more', async () => {
  const { next } = await listener();
  expect(await next()).not.toBeNull();
  shared.closing.abort();
  expect(await next()).toBeNull();
  const late = await listener();
  expect(await late.next()).toBeNull();
});
