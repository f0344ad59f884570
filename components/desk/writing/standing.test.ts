import { describe, expect, it } from 'vitest';
import { noLevels } from '#db/checks/model';
import { emptyContent } from '#db/stories/model';
import { shortTime, stateNow, timeAndWait, timeElsewhere, timeInWords, waitInWords } from './standing';
import type { StoryAtDesk } from '#db/stories/desk-views';

const at = (state: StoryAtDesk['story']['state'], liveVersion: number | null): StoryAtDesk => ({
  story: {
    id: 's',
    language: 'en',
    begins: '',
    headline: '',
    section: null,
    words: 0,
    state,
    version: 3,
    changedAt: 0,
    stateAt: 0,
    path: null,
    embargoUntil: null,
    binnedAt: null,
    plannedFor: null,
    readers: null,
    owner: 'me',
    ownerName: 'Me',
    asked: {},
  },
  current: { version: 3, content: emptyContent(), actor: 'a', actorName: 'A', at: 0 },
  liveVersion,
  liveForm: liveVersion === null ? null : 'news',
  publishedAt: null,
  waiting: [],
  pair: null,
  may: {
    save: true,
    review: true,
    ready: true,
    assign: true,
    comment: true,
    suggest: true,
    publish: true,
    correct: true,
    withdraw: true,
    embargo: true,
    liftEmbargo: true,
    bin: true,
  },
  withdrawal: null,
  facts: {
    comments: 0,
    suggestions: 0,
    publicSlug: null,
    deadLinks: [],
    leadUsedToday: false,
    liveUpdates: 0,
    twinCorrected: false,
  },
  levels: noLevels,
  removal: null,
  undo: null,
  receipts: [],
  inspection: null,
});

const FRIDAY = Date.UTC(2026, 7, 27, 22, 0); // 28 August, 6.00am in Hong Kong

describe('where a story stands', () => {
  it('is live with changes as soon as one was saved', () => {
    expect(stateNow(at('live', 3), 3)).toBe('live');
    expect(stateNow(at('live', 3), 4)).toBe('live-changed');
    expect(stateNow(at('draft', null), 4)).toBe('draft');
  });

  it('names the day only when it is another one', () => {
    expect(shortTime(FRIDAY, FRIDAY + 60_000, 'en')).toBe('6.00am');
    expect(shortTime(FRIDAY, FRIDAY + 86_400_000, 'en')).toBe('6.00am, 28\u00a0Aug 2026');
    expect(shortTime(FRIDAY, FRIDAY + 86_400_000, 'zh')).toBe('2026年8月28日上午6:00');
  });

  it('says a time in full words of both languages', () => {
    expect(timeInWords(FRIDAY, 'en')).toBe('Friday 28\u00a0August 2026, 6.00am');
    expect(timeInWords(FRIDAY, 'zh')).toBe('2026年8月28日（星期五）上午6:00');
  });

  it('says what that is for someone elsewhere, and nothing to someone here', () => {
    expect(timeElsewhere(FRIDAY, 60, 'en')).toBe('11.00pm Thursday');
    expect(timeElsewhere(FRIDAY, 60, 'zh')).toBe('星期四下午11:00');
    expect(timeElsewhere(FRIDAY, 480, 'en')).toBe(null);
  });
});

describe('how long until then', () => {
  it('is said in its two largest units', () => {
    const MINUTE = 60_000;
    expect(waitInWords((4 * 1_440 + 11 * 60 + 5) * MINUTE, 'en')).toBe('in 4 days 11 hours');
    expect(waitInWords(61 * MINUTE, 'en')).toBe('in 1 hour 1 minute');
    expect(waitInWords(20 * MINUTE, 'zh')).toBe('20分鐘後');
    expect(waitInWords(24 * 60 * MINUTE, 'zh')).toBe('1天後');
    expect(waitInWords(0, 'en')).toBe('in 1 minute');
    const at = Date.UTC(2026, 7, 27, 22, 0);
    expect(timeAndWait(at, at - 185 * MINUTE, 'en')).toBe(
      'Friday 28\u00a0August 2026, 6.00am (in 3 hours 5 minutes)',
    );
    expect(timeAndWait(at, at - 185 * MINUTE, 'zh')).toBe('2026年8月28日（星期五）上午6:00（3小時5分鐘後）');
  });
});
