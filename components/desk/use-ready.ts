import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/**
 * False in the server's HTML and until the page's script is at work. A form that a script sends waits for it: pressed
 * before, the browser would send it by itself, and what was typed would be gone.
 */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
