/** What a correction says at first, from what was changed. */
import { describe, expect, it } from 'vitest';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { draftCorrection } from './draft.ts';

const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text: [{ text }] });

const story = (...paragraphs: string[]): StoryContent => ({
  ...emptyContent(),
  headline: 'Ferries to run through the night',
  standfirst: 'The last sailing moves to one in the morning at weekends.',
  body: paragraphs.map((text, i) => paragraph(`p${i}`, text)),
});

const live = story(
  'The operator said on Tuesday that the last departure from Central is at 12.30am. The first is at six.',
  'Agnes Lam, who runs the pier’s only kiosk, said: “We shall stay open for it.”',
);
const with_ = (old: string, young: string): StoryContent => ({
  ...live,
  body: live.body.map((block) =>
    block.kind === 'paragraph'
      ? {
          ...block,
          text: block.text.map((part) => ('text' in part ? { text: part.text.replace(old, young) } : part)),
        }
      : block,
  ),
});
const draft = (next: StoryContent) => draftCorrection(live, next, 'en');

describe('the draft of a correction', () => {
  it('says nothing when no words changed', () =>
    expect(draft({ ...live, slug: 'ferries' })).toEqual({ reasons: [], place: 'end', text: '' }));

  it('names a figure, with the words around it', () =>
    expect(draft(with_('12.30am', '1am'))).toEqual({
      reasons: ['figure'],
      place: 'end',
      text: 'An earlier version of this article said “last departure from Central is at 12.30am”. It should have said “last departure from Central is at 1am”.',
    }));

  it('stands on top when a person is concerned', () => {
    const { reasons, place, text } = draft(with_('Agnes Lam', 'Agnes Lau'));
    expect(reasons).toEqual(['name']);
    expect(place).toBe('top');
    expect(text).toContain('“Agnes Lam');
    expect(text).toContain('“Agnes Lau');
  });

  it('sees a change inside of a quotation', () => {
    const { reasons, place } = draft(with_('stay open', 'stay shut'));
    expect(reasons).toEqual(['quotation']);
    expect(place).toBe('top');
  });

  it('sees a changed headline', () => {
    const { reasons, place, text } = draft({ ...live, headline: 'Ferries to run till one' });
    expect(reasons).toContain('headline');
    expect(place).toBe('top');
    expect(text).toBe(
      'An earlier version of the headline said “Ferries to run through the night”. It now says “Ferries to run till one”.',
    );
  });

  it('takes a misspelt word for no correction, and drafts one all the same', () => {
    const typo = story('The operater said so.');
    const { reasons, text } = draftCorrection(typo, story('The operator said so.'), 'en');
    expect(reasons).toEqual([]);
    expect(text).toBe(
      'An earlier version of this article said “The operater said so”. It should have said “The operator said so”.',
    );
  });

  it('says what was taken out and what was left out', () => {
    expect(draft(with_(' The first is at six.', '')).text).toContain('This has been removed.');
    expect(draft(with_('The first is at six.', 'The first is at six. Seven boats are new.')).text).toContain(
      'left out “Seven boats are new”',
    );
  });

  it('takes what was only added for news', () =>
    expect(
      draft(with_('The first is at six.', 'The first is at six. Agnes Lam counted 700 people.')).reasons,
    ).toEqual([]));

  it('writes Chinese in Chinese, with marks inside of marks', () => {
    const zh = {
      ...emptyContent(),
      headline: '渡輪通宵行駛',
      body: [paragraph('a', '營辦商表示，尾班船為凌晨零時半開出。')],
    };
    const next = { ...zh, body: [paragraph('a', '營辦商表示，尾班船為凌晨一時開出。')] };
    const { reasons, text } = draftCorrection(zh, next, 'zh');
    expect(reasons).toEqual(['figure']);
    expect(text).toMatch(/^本文較早版本稱「.*零時半.*」，應為「.*一時.*」。$/u);
    const quoted = draftCorrection(
      { ...zh, headline: '他說「走」' },
      { ...zh, headline: '他說「留」' },
      'zh',
    );
    expect(quoted.text).toBe('本文較早版本的標題為「他說『走』」，現改為「他說『留』」。');
  });
});
