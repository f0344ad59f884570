'use server';
import { redirect } from 'next/navigation';
import { asActor } from '@/app/_server/action';
import { listAddress } from '@/components/desk/list-address';
import { removeView as takeViewOut } from '#db/listing/commands/remove-view';
import { saveView } from '#db/listing/commands/save-view';
import { viewsOf } from '#db/listing/desk-queries';
import type { Result } from '#db/shared/result';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { takeOutStory } from '#db/stories/commands/take-out-story';
import { templates } from '#db/style/desk-queries';

async function begin(language: 'en' | 'zh', pairOf: string | null): Promise<void> {
  const result = await asActor((actor) => createStory(actor, { language, key: newId(), pairOf }));
  redirect(result.ok ? `/desk/stories/${result.value.story}` : '/desk/stories');
}

export async function newEnglishStory(): Promise<void> {
  await begin('en', null);
}

export async function newChineseStory(): Promise<void> {
  await begin('zh', null);
}

/** Out of the bin, and on to its text. */
export async function takeOut(story: string): Promise<void> {
  const result = await asActor((actor) => takeOutStory(actor, { story }));
  redirect(result.ok ? `/desk/stories/${result.value.story}` : '/desk/stories?view=bin');
}

/** A story that begins as a template does: its words, in blocks of its own. */
export async function newFromTemplate(form: FormData): Promise<void> {
  const template = (await templates()).find(({ id }) => id === form.get('template'));
  if (!template) redirect('/desk/stories');
  const { language, content } = template;
  const body = content.body.map((block) => ({ ...block, id: newId() }));
  const result = await asActor((actor) =>
    createStory(actor, { language, key: newId(), pairOf: null, content: { ...content, body } }),
  );
  redirect(result.ok ? `/desk/stories/${result.value.story}` : '/desk/stories');
}

/** Names what the address of the list holds, for oneself. */
export async function keepView(form: FormData): Promise<Result<unknown>> {
  const address = String(form.get('address') ?? '');
  const filter = Object.fromEntries(new URLSearchParams(address.slice(address.indexOf('?') + 1)));
  return asActor((actor) => saveView(actor, { name: form.get('name'), filter }));
}

/** Takes a view of one's own out; the list stays as it is. */
export async function removeView(view: string): Promise<void> {
  let here = '/desk/stories';
  await asActor(async (actor) => {
    const kept = (await viewsOf(actor)).find(({ id }) => id === view);
    if (kept) here = listAddress(kept.filter);
    return takeViewOut(actor, { view });
  });
  redirect(here);
}
