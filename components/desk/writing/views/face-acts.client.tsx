'use client';
/** What a picture and a chart can do beside being taken out: open their words, and stand wide. */
import { useWriting } from '../context';

type Props = {
  /** What opens the panel under the block. */
  label: string;
  panel: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  size: 'column' | 'wide';
  onSize: (size: 'column' | 'wide') => void;
};

export function FaceActs({ label, panel, open, onOpen, size, onSize }: Props) {
  const { words, readOnly } = useWriting();
  if (readOnly) return null;
  const wide = size === 'wide';
  return (
    <>
      <button
        type="button"
        className="quiet-act"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => onOpen(!open)}
      >
        {label}
      </button>
      <button
        type="button"
        className="quiet-act"
        aria-pressed={wide}
        onClick={() => onSize(wide ? 'column' : 'wide')}
      >
        {words.write.wide}
      </button>
    </>
  );
}
