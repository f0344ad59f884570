import type { Metadata } from 'next';
import { ShownFront } from '@/app/_pages/front-page';
import { firstOfSection, ShownSection } from '@/app/_pages/list-pages';
import { queryValue } from '@/app/_pages/query';
import { requireActor } from '@/app/_server/auth';
import { deskWords } from '@/components/words/desk';
import { noteMissing } from '#db/core/read';
import { previewFront, previewSection } from '#db/front/desk-queries';
import { FrontName, HOME } from '#db/front/model';
import { sectionById } from '#db/sections/reader-queries';

type Props = {
  params: Promise<{ language: string; place: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await requireActor()).language).write.preview };
}

/** A front as readers will see it: the draft, what is live, or an earlier one (`show`), now or at an hour (`at`, by the door). */
export default async function FrontPreview({ params, searchParams }: Props) {
  const actor = await requireActor();
  const named = FrontName.safeParse(await params);
  const show = (await queryValue(searchParams, 'show')) ?? 'draft';
  const shown = named.success ? await page(named.data) : null;
  if (!shown) noteMissing();
  return shown;

  async function page(name: FrontName) {
    const { language, place } = name;
    if (place === HOME) {
      const front = await previewFront(actor, name, show);
      return front && <ShownFront front={front} language={language} />;
    }
    const section = await sectionById(language, place);
    if (!section) return null;
    const stories = await firstOfSection(language, place);
    const asked = await previewSection(actor, name, show, stories.items);
    return asked && <ShownSection section={section} stories={stories} {...asked} language={language} />;
  }
}
