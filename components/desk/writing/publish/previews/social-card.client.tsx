'use client';
/** A story as WhatsApp, Facebook and X show a link to it, with the share picture that would be drawn. */
import { tagOf } from '#db/shared/languages';
import type { ShownElsewhere } from '#db/stories/views';
import { fill } from '../../../../words/fill';
import { useStory, useWriting } from '../../context';

type Props = { site: 'whatsapp' | 'facebook' | 'x'; elsewhere: ShownElsewhere; version: number };

export function SocialCard({ site, elsewhere, version }: Props) {
  const { previews } = useWriting().words;
  const { story } = useStory();
  const { host } = new URL(elsewhere.address);
  const { socialTitle, description } = elsewhere;
  const picture = (
    // Drawn at this moment by the server, for this person: an ordinary file of 1200 × 630 px.
    <img
      src={`/desk/api/draw-share?${new URLSearchParams({ story: story.id, version: String(version) })}`}
      width={1200}
      height={630}
      alt={fill(previews.shareAlt, { headline: socialTitle })}
      className="block h-auto w-full bg-mist-2"
    />
  );
  return (
    <div
      lang={tagOf(story.language)}
      className={`border border-rule ${site === 'whatsapp' ? 'max-w-80 bg-mist p-1' : 'bg-mist'}`}
    >
      {picture}
      <div className="p-3">
        {site === 'facebook' && <p className="meta text-ink-2">{host}</p>}
        {site !== 'x' && <p className="ui line-clamp-2 font-strong">{socialTitle}</p>}
        {site !== 'x' && (
          <p className={`meta text-ink-2 ${site === 'facebook' ? 'line-clamp-1' : 'line-clamp-2'}`}>
            {description}
          </p>
        )}
        {site === 'x' && <p className="ui line-clamp-1">{socialTitle}</p>}
        {site !== 'facebook' && <p className="meta text-ink-2">{host}</p>}
      </div>
    </div>
  );
}
