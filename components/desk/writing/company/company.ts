/** Who else is at the open story, and who has its pen: one page's part in it, outside of React. */
import { type Company, HERE_EVERY_MS, WRITING_MS } from '#db/pen/model';
import { type Answer, send } from '../../api';
import { type Cell, createCell } from '../cell';
import { openStream } from './stream';

export type AtStory = {
  /** Null until the server has said something. */
  now: Cell<Company | null>;
  /** The text cannot be written here now: somebody else has the pen, or it is just being handed over. */
  waits: Cell<boolean>;
  /** Something was typed here: in the text, which takes the pen, or in the details, which needs none. */
  typed(where: 'text' | 'details'): void;
  ask(): Promise<void>;
  /** Takes the pen where it is free; false when somebody else has it. Without the network it is taken as typing takes it. */
  take(): Promise<boolean>;
  /** Gives the pen away once `save` has saved; false when the server does not have the text yet. */
  handOver(save: () => Promise<boolean>): Promise<boolean>;
  longer(): Promise<void>;
  close(): void;
};

type Parts = { story: string; page: string; user: string };

/** The pen is taken, and said to be in use, at most this often, ms. */
const TAKE_EVERY_MS = 10_000;

/** Somebody else has the pen. */
export const isElsewhere = (company: Company | null, user: string): boolean =>
  company !== null && company.pen !== null && company.pen.person !== user;

/** `changed` hears of each new state of the company, and of the one before. */
export function joinStory(
  { story, page, user }: Parts,
  changed: (is: Company, was: Company | null) => void,
): AtStory {
  const at = { story, page };
  const now = createCell<Company | null>(null);
  const waits = createCell(false);
  let handing = false;
  let closed = false;
  let toldAt = -Infinity;
  let tookAt = -Infinity;

  const heard = (is: Company): void => {
    if (closed) return;
    const was = now.get();
    now.set(is);
    waits.set(handing || isElsewhere(is, user));
    changed(is, was);
    // Asleep, or cut off for a while: the others were told that this page is gone.
    if (!is.here.some((guest) => guest.page === page)) hello();
  };
  /**
   * An answer is what stood when it was given: overtaken on its way by the line or by another answer, it would put back
   * what is over. What it did comes by the line as well, and where that is broken it is asked for.
   */
  async function told(asked: Promise<Answer<Company>>): Promise<Answer<Company>> {
    const before = now.get();
    const answer = await asked;
    if (answer.ok && now.get() === before) heard(answer.value);
    else if (answer.ok) hello();
    return answer;
  }
  let saying = false;
  function hello(typed = false): void {
    if (saying || closed) return;
    saying = true;
    const before = now.get();
    void send<Company>('be-here', { ...at, typed }).then((answer) => {
      saying = false;
      if (!answer.ok || now.get() !== before) return;
      // Only an answer that counts this page: another would ask again at once.
      if (answer.value.here.some((guest) => guest.page === page)) heard(answer.value);
    });
  }

  const stream = openStream(story, heard);
  const timer = setInterval(hello, HERE_EVERY_MS);
  const back = (): void => {
    stream.wake();
    if (document.visibilityState === 'visible') hello();
  };
  const gone = (): void => void send('leave-story', at);
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) back();
  };
  document.addEventListener('visibilitychange', back);
  addEventListener('online', back);
  addEventListener('pagehide', gone);
  addEventListener('pageshow', shown);
  hello();

  return {
    now,
    waits,
    typed(where) {
      const t = Date.now();
      if (where === 'details') {
        if (t - toldAt < WRITING_MS / 2) return;
        toldAt = t;
        hello(true);
        return;
      }
      const mine = now.get()?.pen?.page === page;
      if (t - tookAt < (mine ? TAKE_EVERY_MS : 1_000)) return;
      tookAt = t;
      if (mine) hello(true);
      else void told(send<Company>('take-pen', at));
    },
    async ask() {
      await told(send<Company>('ask-for-pen', at));
    },
    async take() {
      if (waits.get()) return false;
      if (now.get()?.pen?.page === page) return true;
      const answer = await told(send<Company>('take-pen', at));
      return answer.ok || 'lost' in answer;
    },
    async handOver(save) {
      handing = true;
      waits.set(true);
      const saved = await save();
      if (saved) await told(send<Company>('hand-over', at));
      handing = false;
      waits.set(isElsewhere(now.get(), user));
      return saved;
    },
    async longer() {
      await told(send<Company>('keep-pen', at));
    },
    close() {
      closed = true;
      clearInterval(timer);
      stream.close();
      document.removeEventListener('visibilitychange', back);
      removeEventListener('online', back);
      removeEventListener('pagehide', gone);
      removeEventListener('pageshow', shown);
      gone();
    },
  };
}
