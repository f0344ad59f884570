'use client';
/** What opens under the row of formatting and moves the text down instead of covering it: more marks, inserts, the link panel. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type EditorCommand, insertBlock, insertBreak, toggleList, toggleMark } from './body-keys';
import { useStory, useWriting } from './context';
import { boxOfAddress } from './boxes/kinds';
import { FindBar } from './find/find-bar.client';
import { Finder, type Found, StoryFinder } from './finder.client';
import { AddressForm } from './insert/address-form.client';
import { KeepForm } from './insert/keep-form.client';
import { keeping, snippetThings } from './insert/snippets';
import { putThing, type Thing, things } from './insert/things';
import { alongRow, type Tray } from './format-bar.client';
import { LinkPanel } from './link-panel.client';

type Props = {
  editor: Editor;
  tray: Tray;
  onTray: (tray: Tray | null) => void;
  onPicture: (as: 'picture' | 'gallery' | 'figure') => void;
};

/** A row of acts whose first takes the focus when it opens. */
function Row({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={row} role="toolbar" aria-label={label} className="flex flex-wrap gap-2" onKeyDown={alongRow}>
      {children}
    </div>
  );
}

const clearMarks: EditorCommand = (editor) => editor.chain().focus().unsetAllMarks().run();

function MoreRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { write } = useWriting().words;
  const on = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      numbered: one.isActive('list', { ordered: true }),
      strike: one.isActive('strike'),
      superscript: one.isActive('superscript'),
      subscript: one.isActive('subscript'),
      code: one.isActive('code'),
      chinese: one.isActive('language', { tag: 'zh-Hant-HK' }),
      english: one.isActive('language', { tag: 'en-HK' }),
    }),
  });
  const acts: { name: string; run: EditorCommand; pressed?: boolean }[] = [
    { name: write.numbered, run: toggleList(true), pressed: on.numbered },
    { name: write.strike, run: toggleMark('strike'), pressed: on.strike },
    { name: write.superscript, run: toggleMark('superscript'), pressed: on.superscript },
    { name: write.subscript, run: toggleMark('subscript'), pressed: on.subscript },
    { name: write.code, run: toggleMark('code'), pressed: on.code },
    { name: write.markChinese, run: toggleMark('language', { tag: 'zh-Hant-HK' }), pressed: on.chinese },
    { name: write.markEnglish, run: toggleMark('language', { tag: 'en-HK' }), pressed: on.english },
    { name: write.lineBreak, run: insertBreak },
    { name: write.clearMarks, run: clearMarks },
  ];
  return (
    <Row label={write.moreMarks}>
      {acts.map(({ name, run, pressed }) => (
        <button
          key={name}
          type="button"
          className="format-act"
          aria-pressed={pressed}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            run(editor);
            onDone();
          }}
        >
          {name}
        </button>
      ))}
    </Row>
  );
}

/** What a thing asks for before it is put in, and where that is answered. */
function useAsking({ onTray, onPicture }: Pick<Props, 'onTray' | 'onPicture'>) {
  return (editor: Editor, thing: Thing): void => {
    const { asks } = thing;
    if (!asks) {
      onTray(null);
      putThing(editor, thing);
    } else if (asks.ask === 'picture') onPicture(asks.as);
    else onTray(asks.ask === 'story' ? 'related' : asks.ask === 'keep' ? 'keep' : asks.as);
  };
}

function InsertRow({ editor, onTray, onPicture }: Omit<Props, 'tray'>) {
  const { words, kit } = useWriting();
  const put = useAsking({ onTray, onPicture });
  const { insert } = words.tools;
  const all = [
    ...things(words).filter(({ isText }) => !isText),
    ...snippetThings(kit.snippets, words),
    ...(kit.mayKeep ? [keeping(insert.keep)] : []),
  ];
  return (
    <Row label={words.write.insert}>
      {all.map((thing) => (
        <button key={thing.id} type="button" className="format-act" onClick={() => put(editor, thing)}>
          {thing.name}
        </button>
      ))}
    </Row>
  );
}

/** The same by typing: the first letters choose, Enter puts it in, Esc leaves a slash in the text. */
function SlashList({ editor, onTray, onPicture }: Omit<Props, 'tray'>) {
  const { words, kit } = useWriting();
  const put = useAsking({ onTray, onPicture });
  const all = [...things(words), ...snippetThings(kit.snippets, words)];
  const find = (typed: string): Promise<readonly Found[]> => {
    const wanted = typed.toLowerCase();
    const named = all.filter(({ id, name }) => name.toLowerCase().includes(wanted) || id.startsWith(wanted));
    const first = named.filter(({ name }) => name.toLowerCase().startsWith(wanted));
    return Promise.resolve([...new Set([...first, ...named])]);
  };
  return (
    <div
      className="max-w-100"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onTray(null);
        editor.chain().focus().insertContent('/').run();
      }}
    >
      <Finder
        label={words.tools.insert.what}
        find={find}
        offers
        autoFocus
        onPick={({ id }) => {
          const thing = all.find((one) => one.id === id);
          if (thing) put(editor, thing);
        }}
      />
    </div>
  );
}

export function FormatTray({ editor, tray, onTray, onPicture }: Props) {
  const { words } = useWriting();
  const { story } = useStory();
  const held = tray === 'link' || tray === 'related' || tray === 'keep';
  useEffect(() => {
    if (!held) return;
    editor.commands.holdSelection(true);
    return () => void (editor.isDestroyed || editor.commands.holdSelection(false));
  }, [editor, held]);
  const close = (): void => {
    onTray(null);
    editor.commands.focus();
  };
  return (
    <div
      className="format-tray"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
      }}
    >
      {tray === 'more' && <MoreRow editor={editor} onDone={() => onTray(null)} />}
      {tray === 'insert' && <InsertRow editor={editor} onTray={onTray} onPicture={onPicture} />}
      {tray === 'slash' && <SlashList editor={editor} onTray={onTray} onPicture={onPicture} />}
      {tray === 'find' && <FindBar editor={editor} onClose={() => onTray(null)} />}
      {(tray === 'embed' || tray === 'file') && (
        <AddressForm
          key={tray}
          as={tray}
          onClose={close}
          onPut={(address) => {
            onTray(null);
            insertBlock(editor, { type: 'keptBlock', attrs: { block: boxOfAddress(tray, address) } });
          }}
        />
      )}
      {tray === 'keep' && <KeepForm editor={editor} onClose={close} />}
      {tray === 'link' && <LinkPanel editor={editor} onClose={() => onTray(null)} />}
      {tray === 'related' && (
        <StoryFinder
          label={words.write.findStory}
          without={[story.id]}
          autoFocus
          onPick={({ id }) => {
            onTray(null);
            insertBlock(editor, { type: 'relatedStory', attrs: { story: id } });
          }}
        />
      )}
    </div>
  );
}
