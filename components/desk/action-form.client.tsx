'use client';
/** A form of the desk: sends to a server action, says what was refused beside the field, and keeps what was typed. */
import { useRouter } from 'next/navigation';
import { type FormEvent, Fragment, type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import type { Failure, FailureCode, Result } from '#db/shared/result';
import { Refusals } from './fields.client';
import { entriesOf, type FormEntries, WAS } from './form-entries';
import { useReady } from './use-ready';

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  words: { failures: Record<FailureCode, ReactNode>; reasons: Record<string, ReactNode> };
  submit: ReactNode;
  /** What the button is called where its words alone do not say of which of many things it is. */
  named?: string;
  /** Said beside the button while it is under way, where that may take seconds. */
  doing?: string;
  /** Said beside the button once it went through. */
  done?: string;
  /** Said beside the button as long as something of the form is not saved. */
  unsaved?: string | undefined;
  /** The button stays in view however long the form is. */
  stays?: boolean;
  /** Empties the form once it went through. */
  clears?: boolean;
  /** False where the page around it must not be asked for anew. */
  refreshes?: boolean;
  /** What the fields were made from, by their names: sent along, so that only what was changed of it is written. */
  was?: FormEntries | undefined;
  /** Rises where the page around it has its fields begin anew. */
  begun?: number;
  look?: 'main' | 'quiet' | 'danger';
  className?: string;
  children?: ReactNode;
  /** Shows something of the answer (an invitation link, say). */
  onValue?: (value: unknown) => void;
};

const looks = { main: 'button', quiet: 'button-quiet', danger: 'button-danger' } as const;

const BAR = 'sticky bottom-0 z-2 border-t border-rule bg-paper py-3';

export function ActionForm(props: Props) {
  const {
    action,
    words,
    submit,
    named,
    doing,
    done,
    unsaved,
    stays = false,
    clears = false,
    refreshes = true,
    was,
    begun = 0,
    look = 'main',
    className = '',
    children,
    onValue,
  } = props;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [went, setWent] = useState(false);
  /** Rises when the form is emptied: its fields begin anew. */
  const [round, setRound] = useState(0);
  /** After a save, what was sent, until the page comes anew: the fields still show it. */
  const given = was && JSON.stringify(was);
  const [made, setMade] = useState(given);
  const [seen, setSeen] = useState({ given, begun });
  if (given !== seen.given || begun !== seen.begun) {
    setSeen({ given, begun });
    setMade(given);
  }
  const [waiting, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const ready = useReady();

  useEffect(() => {
    // To the first field that was refused, if any.
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const send = (event: FormEvent<HTMLFormElement>): void => {
    // Sent by hand, so that React does not empty the fields when something is refused.
    event.preventDefault();
    // A form inside of another (a dialog, say) is sent alone.
    event.stopPropagation();
    if (waiting) return;
    const data = new FormData(event.currentTarget);
    const sent = JSON.stringify(entriesOf(data));
    if (made !== undefined) data.set(WAS, made);
    setWent(false);
    start(async () => {
      try {
        const result = await action(data);
        setFailure(result.ok ? null : result.error);
        if (!result.ok) return;
        setWent(true);
        if (made !== undefined) setMade(sent);
        if (clears) setRound((before) => before + 1);
        onValue?.(result.value);
        if (refreshes) router.refresh();
      } catch {
        setFailure({ code: 'no-answer' });
      }
    });
  };

  const foot = (
    <>
      <div className="flex flex-wrap items-center gap-y-2">
        {/* Not disabled while it is under way: a disabled button loses the focus. */}
        <button
          type="submit"
          className={looks[look]}
          aria-label={named}
          disabled={!ready}
          aria-disabled={waiting || undefined}
        >
          {submit}
        </button>
        <p role="status" className="meta ml-4 text-ink-2 empty:ml-0">
          {waiting ? doing : (unsaved ?? (went ? done : ''))}
        </p>
      </div>
      {failure && (
        <p role="alert" className="ui mt-2 border-l-4 border-van bg-van-wash px-3 py-2 text-ink">
          {words.failures[failure.code]}
        </p>
      )}
    </>
  );

  return (
    <Refusals value={{ words, fields: failure?.fields ?? {} }}>
      {/* Whatever gets the focus is not scrolled behind a button that stays in view. */}
      <form
        ref={form}
        onSubmit={send}
        className={stays ? `**:scroll-mb-20 ${className}` : className}
        noValidate
      >
        <Fragment key={round}>{children}</Fragment>
        {stays ? <div className={BAR}>{foot}</div> : foot}
      </form>
    </Refusals>
  );
}
