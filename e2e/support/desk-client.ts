/** The desk without a browser: signs in by the plain form and gives commands to the JSON routes. */
import { randomUUID } from 'node:crypto';
import { type APIRequestContext, request as playwright } from '@playwright/test';
import type { Failure } from '#db/shared/result';
import type { StoryContent } from '#db/stories/model';
import type { Portal } from './portal.ts';
import { secret } from './secrets.ts';
import type { Account } from './test.ts';

export type Given = { status: number; ok: boolean; value: Record<string, unknown>; error?: Failure };

export type DeskClient = {
  context: APIRequestContext;
  /** Gives a command to /desk/api/<verb-noun>. */
  give(command: string, input: unknown): Promise<Given>;
  close(): Promise<void>;
};

/** Signs in by the plain form, without a page; throws when it is refused. */
export async function enter(request: APIRequestContext, portal: Portal, account: Account): Promise<void> {
  const answer = await request.post('/sign-in/enter', {
    form: { email: account.email, password: secret(account.password) },
    headers: { Origin: portal.url },
    maxRedirects: 0,
  });
  if (!answer.headers()['location']?.endsWith('/desk'))
    throw new Error(`Not signed in: ${answer.status()} ${answer.headers()['location']}`);
}

/** Signs in; throws when it is refused. */
export async function deskClient(portal: Portal, account: Account): Promise<DeskClient> {
  const context = await playwright.newContext({
    baseURL: portal.url,
    extraHTTPHeaders: { Origin: portal.url },
  });
  await enter(context, portal, account);
  return {
    context,
    async give(command, input) {
      const said = await context.post(`/desk/api/${command}`, { data: input });
      return { status: said.status(), ...(await said.json()) };
    },
    close: () => context.dispose(),
  };
}

/** A story with everything that publishing asks for. */
export const content = (more: Partial<StoryContent> = {}): StoryContent => ({
  headline: 'A headline of this test',
  shortHeadline: '',
  kicker: 'Tests',
  slug: '',
  standfirst: 'A standfirst with a verb in it.',
  points: [],
  body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'Words that stand in the body.' }] }],
  form: 'news',
  section: 'hong-kong',
  topics: [],
  bylines: [],
  place: '',
  lead: null,
  related: [],
  searchHeadline: '',
  searchDescription: '',
  socialHeadline: '',
  ...more,
});

/**
 * A story of the sample edition that has a picture and a writer, to write others with. It is asked for by its whole
 * headline: other specs write of ferries too, and the newest is found first.
 */
export async function sampleStory(desk: DeskClient): Promise<{ id: string; content: StoryContent }> {
  const asked = encodeURIComponent('Last harbour ferry moves to 1am');
  const found = await (await desk.context.get(`/desk/api/find-stories?q=${asked}&language=en`)).json();
  const [{ id }] = found.value;
  const read = await (await desk.context.get(`/desk/api/read-story?story=${id}`)).json();
  return { id, content: read.value.current.content };
}

/** Id of a byline of the sample edition. */
export async function anyByline(desk: DeskClient): Promise<string> {
  const [byline] = (await sampleStory(desk)).content.bylines;
  if (byline === undefined) throw new Error('The sample story has no byline.');
  return byline;
}

/** Begins a story; gives its id. */
export async function newStory(
  desk: DeskClient,
  more: Partial<StoryContent> = {},
  language: 'en' | 'zh' = 'en',
): Promise<string> {
  const made = await desk.give('create-story', { language, key: randomUUID(), content: content(more) });
  if (!made.ok) throw new Error(`The story was refused: ${JSON.stringify(made.error)}`);
  return String(made.value.story);
}
