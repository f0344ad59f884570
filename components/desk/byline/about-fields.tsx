import { MOST_ELSEWHERE } from '#db/people/model';
import { AreaField, TextField } from '../fields.client';
import { asEntries, type FormEntries } from '../form-entries';
import { PortraitField } from '../portrait-field.client';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import type { ShownPicture } from '../writing/story-at-desk';

export type About = {
  bio: string;
  bioZh: string;
  contact: string;
  elsewhere: readonly string[];
  /** Id of a picture, also of one that this person may not see. */
  portrait: string | null;
};

const linesOf = ({ elsewhere }: About): string => elsewhere.join('\n');

/** A byline as the fields of its form send it. */
export const bylineEntries = (byline: About): FormEntries =>
  asEntries({ ...byline, elsewhere: linesOf(byline) });

/** What the page of a byline says of somebody. A field shows what is kept once that changes; what is typed in others stays. */
export function AboutFields({
  words,
  labels = words.topics,
  about,
  portrait,
}: {
  words: DeskWords;
  /** What is asked for, of whoever it is. */
  labels?: { bio: string; bioZh: string };
  about: About | undefined;
  /** The portrait, where whoever asks may see it. */
  portrait: ShownPicture | null;
}) {
  const w = words.topics;
  const elsewhere = about ? linesOf(about) : '';
  return (
    <>
      <AreaField
        key={`bio ${about?.bio}`}
        name="bio"
        lang="en-HK"
        label={labels.bio}
        value={about?.bio ?? ''}
      />
      <AreaField
        key={`bioZh ${about?.bioZh}`}
        name="bioZh"
        label={labels.bioZh}
        value={about?.bioZh ?? ''}
        lang="zh-Hant-HK"
      />
      <TextField
        key={`contact ${about?.contact}`}
        name="contact"
        label={w.contact}
        value={about?.contact ?? ''}
      />
      <AreaField
        key={`elsewhere ${elsewhere}`}
        name="elsewhere"
        label={w.elsewhere}
        hint={fill(w.elsewhereHelp, { most: MOST_ELSEWHERE })}
        value={elsewhere}
        rows={MOST_ELSEWHERE}
      />
      {(portrait !== null || !about?.portrait) && (
        <PortraitField key={about?.portrait} words={words} portrait={portrait} />
      )}
    </>
  );
}
