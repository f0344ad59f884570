'use server';
import { redirect } from 'next/navigation';
import { asActor } from '@/app/_server/action';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { takeOutStory } from '#db/stories/commands/take-out-story';

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
