'use client';
/**
 * The form of the list: with scripts it answers as one types and chooses, and keeps the focus; without, its button does.
 * The address says what is shown either way.
 */
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { listAddress } from '../list-address';
import { useReady } from '../use-ready';

const PAUSE_MS = 150;

type Props = { view: string; button: string; label: string; children: ReactNode };

export function FilterForm({ view, button, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const router = useRouter();
  const ready = useReady();
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (): void => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const chosen = [...new FormData(form.current)].map(([name, value]) => [name, String(value).trim()]);
    router.replace(listAddress(Object.fromEntries(chosen)), { scroll: false });
  };
  const onChange = (event: FormEvent<HTMLFormElement>): void => {
    clearTimeout(timer.current);
    // Letters that an input method is still putting together are no words yet.
    if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return;
    timer.current = setTimeout(show, event.target instanceof HTMLInputElement ? PAUSE_MS : 0);
  };
  return (
    <form
      ref={form}
      action="/desk/stories"
      role="search"
      aria-label={label}
      className="mb-5"
      onChange={onChange}
      onCompositionEnd={() => (timer.current = setTimeout(show, PAUSE_MS))}
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <input type="hidden" name="view" value={view} />
      {children}
      {!ready && (
        <button type="submit" className="button-quiet mt-2 min-h-10">
          {button}
        </button>
      )}
    </form>
  );
}
