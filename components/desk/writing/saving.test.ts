import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent } from '#db/stories/model';
import {
  isUnsaved,
  LONGEST_MS,
  next,
  opened,
  PAUSE_MS,
  saveDueAt,
  type Saving,
  type SavingEvent,
} from './saving';

const after = (saving: Saving, ...events: SavingEvent[]): Saving => events.reduce(next, saving);
const typed = (at: number): SavingEvent => ({ kind: 'typed', at });
const acknowledged = (version: number, at = 0): SavingEvent => ({
  kind: 'acknowledged',
  version,
  savedAt: at,
  at,
});
const theirs = { version: 9, content: emptyContent(), actor: 'other', at: 5 };

describe('saving', () => {
  it('waits for a pause, but never longer than ten seconds', () => {
    expect(saveDueAt(opened(3, null))).toBe(null);
    expect(saveDueAt(after(opened(3, null), typed(100)))).toBe(100 + PAUSE_MS);
    let busy = opened(3, null);
    for (let at = 0; at <= 20_000; at += 500) busy = next(busy, typed(at));
    expect(saveDueAt(busy)).toBe(LONGEST_MS);
  });

  it('sends one save at a time, and what was typed meanwhile with the next', () => {
    const sending = after(opened(3, null), typed(0), { kind: 'send' }, typed(10), typed(20));
    expect(saveDueAt(sending)).toBe(null);
    expect(next(sending, { kind: 'send' }).sent?.upTo).toBe(1);
    const answered = next(sending, acknowledged(4, 77));
    expect(answered).toMatchObject({ base: 4, acked: 1, savedAt: 77 });
    expect(isUnsaved(answered)).toBe(true);
    expect(saveDueAt(answered)).toBe(20 + PAUSE_MS);
    expect(isUnsaved(after(answered, { kind: 'send' }, acknowledged(5)))).toBe(false);
  });

  it('sends the same save again when its answer was lost, ever more slowly', () => {
    let lost = after(opened(3, null), typed(0), { kind: 'send' }, typed(5), { kind: 'lost', at: 1_000 });
    expect(lost.sent?.upTo).toBe(1);
    expect(lost.base).toBe(3);
    expect(saveDueAt(lost)).toBe(3_000);
    lost = after(lost, { kind: 'send' }, { kind: 'lost', at: 3_000 });
    expect(saveDueAt(lost)).toBe(7_000);
    for (let i = 0; i < 10; i++) lost = after(lost, { kind: 'send' }, { kind: 'lost', at: 10_000 });
    expect(saveDueAt(lost)).toBe(40_000);
    expect(saveDueAt(next(lost, { kind: 'retry', at: 11_000 }))).toBe(11_000);
    const back = after(lost, { kind: 'send' }, acknowledged(4));
    expect(back).toMatchObject({ base: 4, acked: 1, trouble: null });
    expect(isUnsaved(back)).toBe(true);
  });

  it('stops when someone else saved, and goes on from their version when asked', () => {
    const stale = after(
      opened(3, null),
      typed(0),
      { kind: 'send' },
      { kind: 'failed', failure: { code: 'stale', current: theirs }, status: 409, at: 9 },
    );
    expect(stale.trouble).toEqual({ kind: 'stale', theirs });
    expect(saveDueAt(next(stale, typed(50)))).toBe(null);
    const on = next(stale, { kind: 'merged', version: 9, first: false });
    expect(on.base).toBe(9);
    expect(saveDueAt(on)).not.toBe(null);
    expect(saveDueAt(next(on, { kind: 'send' }))).toBe(null);
  });

  it('knows what happened while nothing was heard, and since when', () => {
    const gone = after(opened(3, null), typed(0), { kind: 'send' }, { kind: 'lost', at: 1_000 });
    expect(gone).toMatchObject({ away: true, trouble: { kind: 'offline', since: 1_000 } });
    const longer = after(gone, { kind: 'send' }, { kind: 'lost', at: 9_000 });
    expect(longer.trouble).toMatchObject({ since: 1_000 });
    const busy = after(
      opened(3, null),
      typed(0),
      { kind: 'send' },
      { kind: 'failed', failure: { code: 'busy' }, status: 503, at: 5 },
    );
    expect(busy.away).toBe(true);
    expect(after(longer, { kind: 'send' }, acknowledged(4)).away).toBe(false);
  });

  it('says why it was refused, and tries again only when that can help', () => {
    const refused = (code: 'invalid' | 'not-allowed') =>
      after(
        opened(3, null),
        typed(0),
        { kind: 'send' },
        { kind: 'failed', failure: { code }, status: 400, at: 9 },
      );
    expect(saveDueAt(refused('invalid'))).toBe(null);
    expect(saveDueAt(next(refused('invalid'), typed(50)))).not.toBe(null);
    expect(saveDueAt(next(refused('not-allowed'), typed(50)))).toBe(null);
    expect(saveDueAt(next(refused('not-allowed'), { kind: 'retry', at: 60 }))).not.toBe(null);
  });

  /** Both texts are on the screen, or somebody has chosen between them. */
  const merged = (saving: Saving, first: boolean): Saving =>
    saving.trouble?.kind === 'stale'
      ? next(saving, { kind: 'merged', version: saving.trouble.theirs.version, first })
      : saving;

  it('never forgets a change, whatever fails on the way', () => {
    const step = fc.constantFrom(
      'typed',
      'send',
      'ok',
      'lost',
      'busy',
      'invalid',
      'signed-out',
      'stale',
      'retry',
      'merged',
      'settled',
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let saving = opened(1, null);
        let server = 1; // version there
        let holds = 0; // newest change that the server really has
        let at = 0;
        for (const name of steps) {
          at += 700;
          if (name === 'typed') saving = next(saving, typed(at));
          else if (name === 'retry') saving = next(saving, { kind: 'retry', at });
          else if (name === 'merged') saving = merged(saving, false);
          else if (name === 'settled') saving = next(merged(saving, true), typed(at));
          else if (name === 'send')
            saving = saveDueAt(saving) === null ? saving : next(saving, { kind: 'send' });
          else if (saving.sent?.flying) {
            if (name === 'ok') {
              server += 1;
              holds = saving.sent.upTo;
              saving = next(saving, acknowledged(server, at));
            } else if (name === 'lost') saving = next(saving, { kind: 'lost', at });
            else if (name === 'stale') {
              server += 1;
              saving = next(saving, {
                kind: 'failed',
                failure: { code: 'stale', current: { ...theirs, version: server } },
                status: 409,
                at,
              });
            } else saving = next(saving, { kind: 'failed', failure: { code: name }, status: 400, at });
          }
          expect(saving.acked).toBe(holds);
          expect(saving.acked).toBeLessThanOrEqual(saving.typed);
        }
        // Whatever happened, pressing what the screen offers brings everything to the server.
        for (let i = 0; i < 4 && isUnsaved(saving); i++) {
          saving = after(
            merged(saving, false),
            { kind: 'retry', at },
            { kind: 'send' },
            acknowledged(++server, at),
          );
        }
        expect(saving.acked).toBe(saving.typed);
      }),
      { numRuns: 500 },
    );
  });
});
