/** Saves of a front's draft, one at a time, outside of React. */
import type { FrontLayout, FrontName } from '#db/front/model';
import type { FailureCode } from '#db/shared/result';
import { send } from '../api';

const AGAIN_MS = 3_000;

export type Saving =
  | { kind: 'idle' | 'saving' | 'saved' | 'failed' }
  /** Somebody else's draft stands there, or the pen is elsewhere. */
  | { kind: 'refused'; code: FailureCode };

type Parts = { name: FrontName; page: string; version: number; told: (saving: Saving) => void };

export type FrontSaver = {
  save(layout: FrontLayout): void;
  /** Waits until nothing is under way; false when something is not saved. */
  flush(): Promise<boolean>;
  isBusy(): boolean;
  version(): number;
  /** The draft stands at another version now, because of something else that was done. */
  stands(version: number): void;
};

export function createFrontSaver({ name, page, version: first, told }: Parts): FrontSaver {
  let version = first;
  let wanted: FrontLayout | null = null;
  let running: Promise<boolean> | null = null;

  async function run(): Promise<boolean> {
    while (wanted) {
      const layout: FrontLayout = wanted;
      wanted = null;
      told({ kind: 'saving' });
      const answer = await send<{ version: number }>('save-front', { ...name, base: version, layout, page });
      if (answer.ok) version = answer.value.version;
      else if ('lost' in answer) {
        wanted ??= layout;
        told({ kind: 'failed' });
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      } else {
        wanted = null;
        told({ kind: 'refused', code: answer.error.code });
        return false;
      }
    }
    told({ kind: 'saved' });
    return true;
  }

  return {
    save(layout) {
      wanted = layout;
      running ??= run().finally(() => {
        running = null;
      });
    },
    flush: () => running ?? Promise.resolve(true),
    isBusy: () => running !== null,
    version: () => version,
    stands(now) {
      version = now;
    },
  };
}
