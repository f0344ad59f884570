import type { Metadata } from 'next';
import { queryValue } from '@/app/_pages/query';
import { requireActor } from '@/app/_server/auth';
import { PreviewCard, type PreviewSize, previewSizes } from '@/components/front/preview-card';
import { FontPreload } from '@/components/site/font-preload';
import { deskWords } from '@/components/words/desk';
import { noteMissing } from '#db/core/read';
import { previewForDesk } from '#db/stories/desk-queries';

type Props = {
  params: Promise<{ story: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await requireActor()).language).write.preview };
}

const isSize = (text: string | undefined): text is PreviewSize => previewSizes.some((size) => size === text);

/** The story as a card of the front, at one size, in a column of the page of 1300 px. */
export default async function CardPreview({ params, searchParams }: Props) {
  const actor = await requireActor();
  const size = await queryValue(searchParams, 'size');
  const text = await queryValue(searchParams, 'version');
  const version = text === undefined ? undefined : Number(text);
  const story =
    version === undefined || Number.isSafeInteger(version)
      ? await previewForDesk(actor, (await params).story, version)
      : null;
  if (!story || !isSize(size)) {
    noteMissing();
    return null;
  }
  return (
    <>
      <FontPreload faces={['display', 'sans']} />
      <main>
        <PreviewCard card={{ ...story, live: null }} size={size} />
      </main>
    </>
  );
}
