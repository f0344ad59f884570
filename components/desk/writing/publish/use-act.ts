/** One act of the sheet at a time: while it runs nothing else can be pressed, and a refusal is a sentence, beside which the focus stays. */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#db/shared/result';
import type { Answer } from '../../api';

export type Acting = {
  busy: boolean;
  failure: Failure | null;
  /** Runs an act; `done` follows when it went through. */
  run: (act: () => Promise<Answer<unknown>>, done?: () => void) => void;
};

export function useAct(): Acting {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** What was pressed: it cannot have the focus while it cannot be pressed again. */
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    if (busy) return;
    const { current } = pressed;
    pressed.current = null;
    if (document.activeElement === document.body && current instanceof HTMLElement && current.isConnected)
      current.focus();
  }, [busy]);
  return {
    busy,
    failure,
    run(act, done) {
      pressed.current = document.activeElement;
      setBusy(true);
      setFailure(null);
      void act().then((answer) => {
        setBusy(false);
        if (answer.ok) done?.();
        else setFailure(answer.error);
      });
    },
  };
}
