/**
 * Accepting suggestions: their words go into the editor as one change, which is saved like any other; once the server has
 * it, the suggestions are said to be in that version. Outside of React.
 */
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Failure } from '#db/shared/result';
import { type Cell, createCell } from '../cell';
import { fromElsewhere } from '../locked';
import type { Talk } from '../review/talk';
import { isUnsaved } from '../saving';
import type { Sitting } from '../sitting';
import { accepting } from './accepting';
import type { Standing } from './drawn';

export type Settling = {
  /** Accepted here, and not yet known to the server. */
  pending: Cell<ReadonlySet<string>>;
  /** How each open suggestion stands to the text, by its id. */
  standings: Cell<ReadonlyMap<string, Standing>>;
  /** Writes them into the text; says which could not be, and why nothing could. */
  accept(
    editor: Editor | null,
    ids: readonly string[],
  ): Promise<{ missed: string[]; failure: Failure | null }>;
  /** Looks for what is saved meanwhile; gives the way to stop. */
  watch(): () => void;
};

export function createSettling(talk: Talk, { company, saver }: Sitting): Settling {
  const pending = createCell<ReadonlySet<string>>(new Set());
  let telling = false;

  const tell = async (version: number): Promise<Failure | null> => {
    const ids = [...pending.get()];
    if (ids.length === 0 || telling) return null;
    telling = true;
    const answer = await talk.end(ids, 'accepted', version);
    telling = false;
    if ('lost' in answer) return null;
    const gone = new Set(ids);
    pending.set(new Set([...pending.get()].filter((id) => !gone.has(id))));
    return answer.ok ? null : answer.error;
  };

  return {
    pending,
    standings: createCell<ReadonlyMap<string, Standing>>(new Map()),
    async accept(editor, ids) {
      const refused = (code: Failure['code']) => ({ missed: [], failure: { code } });
      if (!(await company.take())) return refused('pen-held');
      if (!editor || editor.isDestroyed) return refused('busy');
      const wanted = new Set(ids);
      const open = talk.said.get().suggestions.filter(({ id, settled }) => wanted.has(id) && !settled);
      const { tr, done, already, missed } = accepting(editor.state, open);
      if (done.length > 0) editor.view.dispatch(fromElsewhere(closeHistory(tr)));
      if (done.length + already.length === 0) return { missed, failure: { code: 'words-changed' } };
      pending.set(new Set([...pending.get(), ...done, ...already]));
      const version = await saver.flush();
      return { missed, failure: version === null ? null : await tell(version) };
    },
    watch() {
      const look = (): void => {
        const saving = saver.state();
        if (pending.get().size > 0 && !isUnsaved(saving) && saving.trouble === null) void tell(saving.base);
      };
      const deaf = saver.subscribe(look);
      // A lost answer is asked for again when the page is looked at.
      addEventListener('focus', look);
      addEventListener('online', look);
      return () => {
        deaf();
        removeEventListener('focus', look);
        removeEventListener('online', look);
      };
    },
  };
}
