/** Accepting on one page: the pen, the text, the save, and only then what is said of the version. */
import { type Editor, getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ReviewAtDesk, Suggestion } from '#db/review/model';
import { passageAt } from '#db/review/place';
import type { Answer } from '../../api';
import { createCell } from '../cell';
import { blocksToDoc } from '../document';
import { allMarks } from '../marks';
import { allNodes } from '../nodes';
import type { Talk } from '../review/talk';
import { opened, type Saving } from '../saving';
import type { Sitting } from '../sitting';
import { createSettling } from './settling';

const TEXT = 'The last ferry sails at one.';
const schema = getSchema([...allNodes, ...allMarks]);

let text: EditorState;
let saving: Saving;
let listeners: (() => void)[];
let flushed: number | null;
let pen: boolean;
let ended: unknown[][];
let answer: Answer<unknown>;
const said = createCell<ReviewAtDesk>({ threads: [], suggestions: [], colleagues: [] });

beforeEach(() => {
  const body = [{ id: 'a', kind: 'paragraph' as const, text: [{ text: TEXT }] }];
  text = EditorState.create({ doc: schema.nodeFromJSON(blocksToDoc(body)) });
  saving = { ...opened(4, null), typed: 1 };
  [listeners, ended, flushed, pen] = [[], [], 5, true];
  answer = { ok: true, value: null };
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  said.set({
    threads: [],
    suggestions: [suggestion('last', 'final'), suggestion('one', 'two')],
    colleagues: [],
  });
});

function suggestion(quote: string, words: string): Suggestion {
  const from = TEXT.indexOf(quote);
  const on = passageAt({ id: 'a', text: TEXT }, from, from + quote.length);
  return { id: quote, on, words, author: { id: 'u', name: 'Rita' }, at: from, settled: null };
}

/** As much of the page as accepting asks for. */
function parts() {
  const editor = {
    get state() {
      return text;
    },
    view: { dispatch: (tr: EditorState['tr']) => (text = text.apply(tr)) },
  } as unknown as Editor;
  const talk = {
    said,
    end: async (...given: unknown[]) => {
      ended.push(given);
      return answer;
    },
  } as unknown as Talk;
  const sitting = {
    company: { take: async () => pen },
    saver: {
      state: () => saving,
      flush: async () => flushed,
      subscribe: (listener: () => void) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
  } as unknown as Sitting;
  return { editor, settling: createSettling(talk, sitting) };
}
const words = (): string => text.doc.textContent;

it('writes, saves, and says of the saved version that it holds them', async () => {
  const { editor, settling } = parts();
  expect(await settling.accept(editor, ['last', 'one'])).toEqual({ missed: [], failure: null });
  expect(words()).toBe('The final ferry sails at two.');
  expect(ended).toEqual([[['last', 'one'], 'accepted', 5]]);
  expect(settling.pending.get().size).toBe(0);
});

it('writes nothing without the pen', async () => {
  const { editor, settling } = parts();
  pen = false;
  expect((await settling.accept(editor, ['last'])).failure).toEqual({ code: 'pen-held' });
  expect(words()).toBe(TEXT);
  expect(ended).toEqual([]);
});

it('refuses words that have changed, and writes the others', async () => {
  const { editor, settling } = parts();
  text = text.apply(text.tr.insertText('late', 5, 9));
  expect(await settling.accept(editor, ['last'])).toEqual({
    missed: ['last'],
    failure: { code: 'words-changed' },
  });
  expect(await settling.accept(editor, ['last', 'one'])).toEqual({ missed: ['last'], failure: null });
  expect(words()).toBe('The late ferry sails at two.');
  expect(ended).toEqual([[['one'], 'accepted', 5]]);
});

it('waits for the network: said once the text is saved, and again when that answer was lost', async () => {
  const { editor, settling } = parts();
  settling.watch();
  flushed = null;
  expect((await settling.accept(editor, ['last'])).failure).toBeNull();
  expect(words()).toContain('final');
  listeners.forEach((listener) => listener());
  expect(ended).toEqual([]);
  expect([...settling.pending.get()]).toEqual(['last']);
  saving = { ...saving, base: 6, acked: 1 };
  answer = { ok: false, error: { code: 'no-answer' }, lost: true };
  listeners.forEach((listener) => listener());
  await vi.waitFor(() => expect(ended).toEqual([[['last'], 'accepted', 6]]));
  answer = { ok: true, value: null };
  await vi.waitFor(() => {
    listeners.forEach((listener) => listener());
    expect(settling.pending.get().size).toBe(0);
  });
});
