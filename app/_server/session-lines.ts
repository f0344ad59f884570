import type { SessionLine } from '@/components/desk/account/session-list';
import type { SessionView } from '#db/accounts/model';
import { nearTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';

/** Sessions with their times in words, beside `t` (ms UTC). `own`: the handle of the browser that asks. */
export const sessionLines = (
  sessions: readonly SessionView[],
  t: number,
  language: Language,
  own: string | undefined,
): SessionLine[] =>
  sessions.map(({ since, lastSeen, ...session }) => ({
    ...session,
    since: nearTime(since, t, language),
    seen: nearTime(lastSeen, t, language),
    isThis: session.handle === own,
  }));
