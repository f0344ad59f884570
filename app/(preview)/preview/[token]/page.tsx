import type { Metadata } from 'next';
import { ShownStory } from '@/app/_pages/story-page';
import { NotPublished } from '@/components/site/not-published';
import { previewWords } from '@/components/words/preview';
import { noteMissing } from '#db/core/read';
import { linkedStory } from '#db/previews/open-link';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await linkedStory((await params).token);
  if (!found) return {};
  const { headline, language } = found.story;
  return { title: `${previewWords(language).notPublished} | ${headline}` };
}

/** A version of a story as readers would see it, for whoever holds the link: marked as not published. */
export default async function LinkedStory({ params }: Props) {
  const found = await linkedStory((await params).token);
  if (!found) {
    noteMissing();
    return null;
  }
  const { link, story } = found;
  return (
    <NotPublished language={story.language} expiresAt={link.expiresAt} embargoUntil={link.embargoUntil}>
      <ShownStory story={story} />
    </NotPublished>
  );
}
