'use client';
/** A picture as this use of it reads: the image, its caption and credit. */
import type { PictureUse } from '#db/stories/blocks';
import { tagOf } from '#db/shared/languages';
import { usePicture, useStory, useWriting } from './context';

type Props = { use: PictureUse; captioned?: boolean };

export function UsedPicture({ use, captioned = true }: Props) {
  const { words } = useWriting();
  const { story } = useStory();
  const record = usePicture(use.picture);
  if (!record) return <p className="ui bg-mist px-3 py-2 text-ink-2">{words.write.pictureUnknown}</p>;
  const caption = use.caption ?? record.caption;
  const credit = use.credit ?? record.credit;
  return (
    <>
      <img
        src={record.src}
        width={record.width}
        height={record.height}
        alt={use.alt ?? record.alt}
        className="block h-auto w-full bg-mist-2"
      />
      {captioned && (caption !== '' || credit !== '') && (
        <p className="caption mt-2 text-ink-2" lang={tagOf(story.language)}>
          {caption} <span className="text-ink-3">{credit}</span>
        </p>
      )}
    </>
  );
}
