import type { PageOf } from '#db/shared/page-of';
import type { Language } from '#db/shared/languages';
import type { StoryCard, TopicRef } from '#db/stories/views';
import { words } from '../words/words';
import { ListHead } from './list-head';
import { Paging } from './paging';
import { River } from './river';

/** A topic: what it is, and its stories by day. */
export function TopicList({
  topic,
  about,
  stories,
  later,
  language,
}: {
  topic: TopicRef;
  about: string;
  stories: PageOf<StoryCard>;
  later: boolean;
  language: Language;
}) {
  return (
    <div className="page pt-6 pb-6">
      <ListHead title={topic.name} line={about || words(language).list.topicLine(topic.name)} />
      <div className="mt-6">
        <River cards={stories.items} language={language} />
      </div>
      <Paging language={language} path={topic.path} older={stories.older} later={later} />
    </div>
  );
}
