import { Picture } from '../../picture/picture';
import type { BlockProps } from './block';

/** A related story in the run of the text. */
export function ReadNext({ block: { story }, words }: BlockProps<'related-story'>) {
  return (
    <aside
      aria-label={`${words.story.readNext}: ${story.headline}`}
      className="group relative flex items-start justify-between gap-x-4 border-t-3 border-b border-t-ferry border-b-rule py-3"
      data-screen-only=""
    >
      <div>
        <p className="meta font-strong text-ferry">{words.story.readNext}</p>
        <p className="figure-title mt-1">
          <a href={story.path} className="story-link after:absolute after:inset-0">
            {story.headline}
          </a>
        </p>
      </div>
      {story.picture && (
        <div className="w-21 flex-none">
          <Picture picture={story.picture} ratio="1x1" sizes="84px" />
        </div>
      )}
    </aside>
  );
}
