import type { PictureView } from '#db/stories/views';

/** Kinds as a credit begins with them, and what stands between kind and name: "Photo", ": "; "相片", "：". */
export type CaptionWords = Record<PictureView['kind'], string> & { colon: string };

/** What a picture shows and whose it is, for the foot of a `<figure>`; nothing when both are empty. */
export function Caption({
  picture,
  words,
  className,
}: {
  picture: PictureView;
  words: CaptionWords;
  className?: string;
}) {
  if (picture.caption === '' && picture.credit === '') return null;
  return (
    <figcaption className={`caption text-ink-2 ${className ?? ''}`.trimEnd()}>
      {picture.caption}
      {picture.caption !== '' && picture.credit !== '' && ' '}
      {picture.credit !== '' && (
        <span className="text-ink-3">
          {words[picture.kind]}
          {words.colon}
          {picture.credit}
        </span>
      )}
    </figcaption>
  );
}
