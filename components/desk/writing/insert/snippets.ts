/** Snippets: blocks that the desk keeps, put in as they are and ready to be changed. */
import type { Editor } from '@tiptap/core';
import type { Block } from '#db/stories/blocks';
import type { Snippet } from '#db/style/model';
import { newId } from '#db/shared/id';
import type { DeskWords } from '../../../words/desk';
import { fill } from '../../../words/fill';
import { blocksToDoc, docToBlocks, withoutEmpty } from '../document';
import type { DocNode } from '../inlines';
import { putNodes } from '../paste/put';
import type { Thing } from './things';

/** The same blocks under ids of their own. */
const anew = (body: readonly Block[]): Block[] => body.map((block) => ({ ...block, id: newId() }));

export const snippetThings = (
  snippets: readonly Snippet[],
  words: Pick<DeskWords, 'named' | 'tools'>,
): Thing[] =>
  snippets.map(({ id, name, body }) => ({
    id: `snippet-${id}`,
    name: fill(words.named, { act: words.tools.insert.snippet, name }),
    put: (editor) => {
      putNodes(editor.view, blocksToDoc(anew(body)).content ?? []);
      return null;
    },
  }));

export const keeping = (name: string): Thing => ({ id: 'keep', name, put: null, asks: { ask: 'keep' } });

/** The chosen blocks, whole; the block of the caret where nothing is chosen. */
export function chosenBlocks(editor: Editor): Block[] {
  const { doc, selection } = editor.state;
  const nodes: DocNode[] = [];
  doc.forEach((node, pos) => {
    if (pos < selection.to && pos + node.nodeSize > selection.from) nodes.push(node.toJSON() as DocNode); // a node of our schema
  });
  return anew(withoutEmpty(docToBlocks({ type: 'doc', content: nodes })));
}
