/** Knows which pages are old: reads the event log whenever any process of this database has committed. */
import { dataVersion, eventsAfter, newestEvent } from '#db/events/log';

export type Freshness = {
  /** The newest event id, when nobody has committed since the log was read; undefined when it must be read again. */
  current(): number | undefined;
  /** Reads what is new. Gives the newest event id that is known. */
  catchUp(): Promise<number>;
  /** True when no event after `watermark` carries one of the tags. */
  isFresh(tags: Iterable<string>, watermark: number): boolean;
  /** Instant (ms UTC) of the newest event that carries one of the tags; 0 when none was seen since the start. */
  touchedAt(tags: Iterable<string>): number;
};

/** Begins at the newest event of the log. */
export async function watchEvents(): Promise<Freshness> {
  const version = await dataVersion();
  let seenVersion = version();
  let seen = await newestEvent();
  const last = new Map<string, { id: number; at: number }>();
  let reading: Promise<void> | undefined;

  const readLog = async (): Promise<void> => {
    // The version is taken before the log is read: a commit in between is seen the next time.
    const before = version();
    for (const event of await eventsAfter(seen)) {
      for (const tag of event.tags) last.set(tag, { id: event.id, at: event.at });
      seen = event.id;
    }
    seenVersion = before;
  };

  return {
    current: () => (version() === seenVersion ? seen : undefined),
    async catchUp() {
      while (version() !== seenVersion) {
        reading ??= readLog().finally(() => (reading = undefined));
        await reading;
      }
      return seen;
    },
    isFresh(tags, watermark) {
      for (const tag of tags) if ((last.get(tag)?.id ?? 0) > watermark) return false;
      return true;
    },
    touchedAt(tags) {
      let at = 0;
      for (const tag of tags) at = Math.max(at, last.get(tag)?.at ?? 0);
      return at;
    },
  };
}
