import type { Metadata } from 'next';
import { askedPath, noteMissing } from '#db/core/read';
import type { LiveView } from '#db/live/views';
import { quoteOfToday } from '#db/quotes/reader-queries';
import { paperNames } from '#db/settings/reader-queries';
import { mostRead } from '#db/readership/reader-queries';
import { otherLanguage } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { storyAt } from '#db/stories/reader-queries';
import type { StoryView } from '#db/stories/views';
import { MostRead } from '../../components/front/most-read';
import { LiveStory } from '../../components/live/live-story';
import { JsonLd } from '../../components/site/json-ld';
import { Story } from '../../components/story/story';
import { breadcrumbJsonLd } from '../_server/json-ld/lists';
import { articleJsonLd } from '../_server/json-ld/story';
import { storyMetadata } from '../_server/metadata';
import { absolute } from '../_server/site';
import { Frame } from './frame';
import { type Query, queryValue } from './query';

type AskedStory = { searchParams: Query };

/** Head of the story at the address that was asked for. */
export async function storyPageMetadata({ searchParams }: AskedStory): Promise<Metadata> {
  const story = await storyAt(askedPath(), await queryValue(searchParams, 'before'));
  return story ? storyMetadata(story) : {};
}

/** The story at the address that was asked for; the door has resolved the address already. */
export async function StoryPage({ searchParams }: AskedStory) {
  const story = await storyAt(askedPath(), await queryValue(searchParams, 'before'));
  if (!story) {
    noteMissing();
    return null;
  }
  return <ShownStory story={story} />;
}

const isLiveStory = (story: StoryView): story is StoryView & { live: LiveView } => story.live !== null;

/** A story's whole page: what is public, or (for the desk's preview) what would be. */
export async function ShownStory({ story }: { story: StoryView }) {
  const { language, section } = story;
  const quote = await quoteOfToday(language);
  const names = await paperNames();
  const address = absolute(story.path);
  return (
    <Frame
      language={language}
      twin={story.pair?.path ?? frontPath(otherLanguage(language))}
      head={{ kind: 'story', headline: story.headline }}
    >
      <JsonLd data={articleJsonLd(story, names)} />
      {section && <JsonLd data={breadcrumbJsonLd([section, { name: story.headline, path: story.path }])} />}
      {isLiveStory(story) ? (
        <LiveStory story={story} quote={quote} address={address} house={names[language].name} />
      ) : (
        <Story story={story} quote={quote} address={address} house={names[language].name} />
      )}
      <MostRead cards={await mostRead(language)} language={language} />
    </Frame>
  );
}
