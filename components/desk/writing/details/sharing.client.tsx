'use client';
import { useState } from 'react';
import { storyPath } from '#db/shared/paths';
import { makeSlug } from '#db/shared/slug';
import { Slug } from '#db/stories/model';
import { useContent, useStory, useWriting } from '../context';
import { fieldId } from '../field-names';
import { BoundText, Problem } from './fields.client';
import { Group } from './group.client';

/** What was typed, as an address is written; the hyphen at the end stays while someone is typing on. */
const slugFrom = (typed: string): string =>
  typed
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');

/** The last part of the address. Only a whole one goes into the story: a half one would keep everything from being saved. */
function Address() {
  const { words, sitting, readOnly } = useWriting();
  const { write } = words;
  const content = useContent();
  const { story, publishedAt } = useStory();
  const id = fieldId('address');
  const [typing, setTyping] = useState<string | null>(null);
  const wrong = typing !== null && !Slug.safeParse(slugFrom(typing).replace(/-+$/, '')).success;
  const slug = content.slug || makeSlug(content.headline, story.language);
  const path = slug === '' ? '' : storyPath(story.language, publishedAt ?? sitting.now(), slug);
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {write.address}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className="control"
        value={typing ?? content.slug}
        readOnly={readOnly}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-path${wrong ? ` ${id}-problem` : ''}`}
        onChange={(event) => {
          setTyping(event.target.value);
          const parsed = Slug.safeParse(slugFrom(event.target.value).replace(/-+$/, ''));
          if (parsed.success) sitting.draft.change({ slug: parsed.data });
        }}
        onBlur={() => setTyping(null)}
      />
      <Problem id={`${id}-problem`} text={wrong ? words.reasons.slug : undefined} />
      <p id={`${id}-path`} className="meta mt-1 wrap-anywhere text-ink-3">
        {path || write.addressHelp}
      </p>
    </div>
  );
}

/** Address, and the words that search engines and other sites show. */
export function Sharing() {
  const { write } = useWriting().words;
  const { headline, standfirst } = useContent();
  return (
    <Group title={write.search}>
      <div className="grid gap-2.5">
        <Address />
        <BoundText
          id={fieldId('short-headline')}
          field="shortHeadline"
          label={write.shortHeadline}
          placeholder={headline}
          rows={2}
        />
        <BoundText
          id={fieldId('search-headline')}
          field="searchHeadline"
          label={write.searchHeadline}
          placeholder={headline}
          rows={2}
        />
        <BoundText
          id={fieldId('search-text')}
          field="searchDescription"
          label={write.searchDescription}
          placeholder={standfirst}
          rows={3}
        />
        <BoundText field="socialHeadline" label={write.socialHeadline} placeholder={headline} rows={2} />
      </div>
    </Group>
  );
}
