'use client';
/** A sheet from the right: the story stays in view beside it. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '../../ui/icon';
import { useWriting } from './context';

type Props = { title: string; onClose: () => void; children: ReactNode };

export function Sheet({ title, onClose, children }: Props) {
  const { words } = useWriting();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing it, and not only taking it off the page, gives the focus back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-inside">
        <div className="mb-4 flex items-center justify-between gap-4">
          <h2 id={heading} className="desk-title">
            {title}
          </h2>
          <button type="button" className="sheet-close" aria-label={words.write.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
