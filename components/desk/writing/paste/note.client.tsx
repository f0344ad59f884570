'use client';
/** One quiet line: what a paste brought, and the way to have it plain. */
import { fill } from '../../../words/fill';
import { useWriting } from '../context';
import type { PasteNote } from './paste';

const KINDS = ['paragraphs', 'links', 'tables'] as const;

export function PasteLine({ note, onClose }: { note: PasteNote; onClose: () => void }) {
  const { paste } = useWriting().words.tools;
  const many = (forms: { one: string; many: string }, n: number): string =>
    n === 1 ? forms.one : fill(forms.many, { n });
  const parts = KINDS.flatMap((kind) => (note.sum[kind] > 0 ? [many(paste[kind], note.sum[kind])] : []));
  const last = parts.length > 1 ? parts.pop() : undefined;
  const said = parts.join(paste.between) + (last === undefined ? '' : paste.and + last);
  return (
    <div className="foot-line">
      <p role="status">
        {said !== '' && fill(paste.said, { parts: said })}
        {note.sum.pictures > 0 && ` ${many(paste.pictures, note.sum.pictures)}`}
      </p>
      {note.plain && (
        <button
          type="button"
          className="trouble-act"
          onClick={() => {
            onClose();
            note.plain?.();
          }}
        >
          {paste.plain}
        </button>
      )}
      <button type="button" className="quiet-act" onClick={onClose}>
        {paste.close}
      </button>
    </div>
  );
}
