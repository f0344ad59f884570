'use client';
/** A session that is over: signing in again in a small window, beside the text. Saving goes on when that is done. */
import { type MouseEvent, useEffect, useState } from 'react';
import { useWriting } from './context';

const LOOK_MS = 300;

/** True once the small window is closed, or shows the desk. */
function isDone(small: Window): boolean {
  if (small.closed) return true;
  try {
    return small.location.pathname.startsWith('/desk');
  } catch {
    return false; // it shows somebody else's page
  }
}

export function SignInAgain() {
  const { words, sitting } = useWriting();
  const [small, setSmall] = useState<Window | null>(null);

  useEffect(() => {
    if (!small) return undefined;
    const timer = setInterval(() => {
      if (!isDone(small)) return;
      small.close();
      setSmall(null);
      sitting.saver.retry();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [small, sitting]);

  const open = (event: MouseEvent): void => {
    const opened = window.open('/sign-in', 'sign-in', 'popup,width=480,height=640');
    // A browser that opens no small windows follows the link into a tab of its own.
    if (!opened) return;
    event.preventDefault();
    opened.focus();
    setSmall(opened);
  };
  return (
    <a href="/sign-in" target="_blank" rel="noopener" className="trouble-act" onClick={open}>
      {words.write.saving.signIn}
    </a>
  );
}
