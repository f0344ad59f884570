import type { Metadata } from 'next';
import { ShownStory } from '@/app/_pages/story-page';
import { queryValue } from '@/app/_pages/query';
import { requireActor } from '@/app/_server/auth';
import { deskWords } from '@/components/words/desk';
import { noteMissing } from '#db/core/read';
import { previewForDesk } from '#db/stories/desk-queries';
import type { StoryView } from '#db/stories/views';

type Props = {
  params: Promise<{ story: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The version that is asked for, or the newest; null for none and for not allowed. */
async function asked({ params, searchParams }: Props): Promise<StoryView | null> {
  const actor = await requireActor();
  const text = await queryValue(searchParams, 'version');
  const version = Number(text);
  if (text !== undefined && !Number.isSafeInteger(version)) return null;
  return previewForDesk(actor, (await params).story, text === undefined ? undefined : version);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const words = deskWords((await requireActor()).language);
  const story = await asked(props);
  return { title: `${words.write.preview}: ${story?.headline ?? ''}` };
}

/** A version of a story exactly as readers will see it. */
export default async function Preview(props: Props) {
  const story = await asked(props);
  if (!story) {
    noteMissing();
    return null;
  }
  return <ShownStory story={story} />;
}
