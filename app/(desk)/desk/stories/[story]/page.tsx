import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { deskTitle } from '@/app/_server/desk-title';
import { shownPicture } from '@/app/_server/shown-picture';
import type { Choices } from '@/components/desk/writing/context';
import { WritingScreen } from '@/components/desk/writing/screen.client';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { listPeople } from '#db/people/desk-queries';
import { picturesForDesk } from '#db/pictures/desk-queries';
import { allSections } from '#db/sections/reader-queries';
import type { Actor } from '#db/shared/actor';
import { picturesOf, storiesOf } from '#db/stories/blocks';
import { storiesByIds, storyForDesk } from '#db/stories/desk-queries';
import { listTopics } from '#db/topics/desk-queries';

type Props = { params: Promise<{ story: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const at = await storyForDesk(await requireActor(), (await params).story);
  return deskTitle((words) => at?.current.content.headline || words.stories.untitled);
}

/** What can be chosen by name, in the language of the desk. */
async function choicesFor(actor: Actor): Promise<Choices> {
  const named = (record: { id: string; name: string; nameZh: string }) => ({
    id: record.id,
    name: (actor.language === 'zh' && record.nameZh) || record.name,
  });
  const sections = await allSections(actor.language);
  return {
    sections: sections.map(({ id, name }) => ({ id, name })),
    topics: (await listTopics(actor)).map(named),
    people: (await listPeople()).map(named),
  };
}

/** The writing screen. None and not allowed get the same answer. */
export default async function Writing({ params }: Props) {
  const actor = await requireActor();
  const at = await storyForDesk(actor, (await params).story);
  if (!at) notFound();
  const { body, lead, related } = at.current.content;
  const pictures = await picturesForDesk(actor, [...(lead ? [lead.picture] : []), ...picturesOf(body)]);
  return (
    <WritingScreen
      user={actor.id}
      at={at}
      serverNow={now()}
      words={deskWords(actor.language)}
      language={actor.language}
      choices={await choicesFor(actor)}
      pictures={pictures.map(shownPicture)}
      stories={await storiesByIds(actor, [...related, ...storiesOf(body)])}
    />
  );
}
