/** What a paste brought, in numbers. Pure. */
import type { DocNode } from '../inlines';

export type PasteSum = { paragraphs: number; links: number; tables: number; pictures: number };

const linkOf = (node: DocNode | undefined): string => {
  const link = node?.marks?.find(({ type }) => type === 'link' || type === 'storyLink');
  return link ? JSON.stringify(link.attrs) : '';
};

export function sumOf(nodes: readonly DocNode[], pictures = 0): PasteSum {
  const sum: PasteSum = { paragraphs: 0, links: 0, tables: 0, pictures };
  const look = (node: DocNode): void => {
    const words = node.type === 'paragraph' || node.type === 'heading';
    if (words) {
      sum.paragraphs++;
      // One link may be cut into runs by its marks.
      node.content?.forEach((child, i, all) => {
        if (linkOf(child) !== '' && linkOf(child) !== linkOf(all[i - 1])) sum.links++;
      });
      return;
    }
    const { block } = node.attrs ?? {};
    if (typeof block === 'object' && block !== null && 'kind' in block && block.kind === 'table')
      sum.tables++;
    node.content?.forEach(look);
  };
  nodes.forEach(look);
  return sum;
}
