/** The editor of the text, bound to the sitting: what is typed goes into the draft, another text on the screen begins it anew. */
import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { tagOf } from '#db/shared/languages';
import type { Block } from '#db/stories/blocks';
import type { DeskWords } from '../../words/desk';
import { withIds } from './block-ids';
import { blocksToDoc, docToBlocks, withoutEmpty } from './document';
import { extensionsFor, type Ways } from './editor';
import { fromElsewhere, setLocked } from './locked';
import { takingOver } from './take-over';
import { fieldId } from './field-names';
import type { Sitting } from './sitting';

/** Blocks as they were opened, by id, so that those nobody touches are saved as they were. */
const byId = (body: readonly Block[]): ReadonlyMap<string, Block> =>
  new Map(body.map((block) => [block.id, block]));

const propsFor = (sitting: Sitting, words: DeskWords, readOnly: boolean) => ({
  attributes: {
    id: fieldId('body'),
    class: 'writing desk-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.write.body,
    'aria-readonly': String(readOnly),
    // No keyboard comes up on a telephone for a text that takes no key.
    inputmode: readOnly ? 'none' : 'text',
    lang: tagOf(sitting.at.get().story.language),
    spellcheck: String(!readOnly),
    'data-line': '',
  },
});

export function useBodyEditor(
  sitting: Sitting,
  words: DeskWords,
  readOnly: boolean,
  ways: Ways,
): Editor | null {
  const editor = useEditor(
    {
      extensions: extensionsFor(words, ways, readOnly),
      content: withIds(blocksToDoc(sitting.draft.shown().body)),
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      // The door's policy allows no style element; writing.css holds what the editor needs.
      injectCSS: false,
      editorProps: propsFor(sitting, words, readOnly),
      onCreate: ({ editor }) => {
        originals.set(editor, byId(sitting.draft.shown().body));
      },
      onUpdate: ({ editor }) => {
        const opened = originals.get(editor);
        sitting.draft.bodyTyped(() => withoutEmpty(docToBlocks(editor.getJSON(), opened)));
      },
    },
    [],
  );
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    // The same editor, so that caret and place on the screen stay when the pen goes and comes.
    editor.setOptions({ editorProps: propsFor(sitting, words, readOnly) });
    editor.view.dispatch(setLocked(editor.state.tr, readOnly));
  }, [editor, sitting, words, readOnly]);
  useEffect(() => {
    if (!editor) return;
    const takeOver = (): void => {
      const { body } = sitting.draft.shown();
      originals.set(editor, byId(body));
      const change = takingOver(editor.state, body);
      if (change) editor.view.dispatch(fromElsewhere(change));
    };
    // Another text may have come before the editor stood.
    if (sitting.edition.get() > 0) takeOver();
    return sitting.edition.subscribe(takeOver);
  }, [editor, sitting]);
  return editor;
}

const originals = new WeakMap<Editor, ReadonlyMap<string, Block>>();
