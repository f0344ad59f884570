import { describe, expect, it } from 'vitest';
import { afterElsewhere, emptyDraft } from './kept-draft';

describe('a new update that two pages of one browser have open', () => {
  const half = { ...emptyDraft(), headline: 'Half of the news' };

  it('goes along on the page that holds nothing of its own', () => {
    const whole = { ...half, headline: 'All of the news' };
    expect(afterElsewhere(half, half, whole)).toEqual({ draft: whole, own: false });
    expect(afterElsewhere(emptyDraft(), null, half)).toEqual({ draft: half, own: false });
    expect(afterElsewhere(half, half, null)).toMatchObject({ draft: { headline: '', text: '' }, own: false });
  });

  it('is another one as soon as both have written: what one posts the other does not write over', () => {
    const mine = { ...half, text: 'Words of this page' };
    const posted = afterElsewhere(mine, half, null);
    expect(posted).toMatchObject({ draft: { headline: half.headline, text: mine.text }, own: true });
    expect(posted.draft.key).not.toBe(half.key);
    const written = afterElsewhere(mine, half, { ...half, text: 'Words of the other' });
    expect(written).toMatchObject({ draft: { text: mine.text }, own: true });
    expect(written.draft.key).not.toBe(half.key);
  });

  it('does not go on under the key of what the other page has posted', () => {
    expect(afterElsewhere(half, half, null).draft.key).not.toBe(half.key);
  });
});
