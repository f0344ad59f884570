/** The comments by which WordPress's block editor marks its blocks. Pure. */
import { cleanText } from './clean-text.ts';
import { embedBlock } from './players.ts';
import type { FoundBlock } from './found.ts';
import type { Walk } from './walk.ts';

export type WpComment = {
  name: string;
  opens: boolean;
  closes: boolean;
  attributes: Record<string, unknown>;
};

const MARK = /^\s*(\/?)wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s*(\{[\s\S]*\})?\s*(\/?)\s*$/;

/** A comment of the block editor; undefined for any other. */
export function readWpComment(data: string): WpComment | undefined {
  const match = MARK.exec(data);
  if (!match) return undefined;
  const [, closer, name = '', json, self] = match;
  return {
    name: name.replace(/^core\//, ''),
    opens: closer !== '/' && self !== '/',
    closes: closer === '/',
    attributes: parse(json),
  };
}

function parse(json: string | undefined): Record<string, unknown> {
  if (!json) return {};
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

/** Blocks that carry nothing a reader would miss. */
const NOTHING = new Set(['more', 'nextpage', 'spacer', 'separator']);

/** A block that consists of its comment alone: the server made it when the page was asked for. */
export function madeByServer(walk: Walk, comment: WpComment): FoundBlock[] {
  const { name, attributes } = comment;
  if (NOTHING.has(name)) return [];
  if (name.includes('embed') && typeof attributes.url === 'string')
    return embedBlock(walk, attributes.url, '', `the block “${name}”`);
  walk.note({
    kind: 'wp-block',
    text: `the block “${cleanText(name)}” is made by WordPress itself and was taken out`,
  });
  return [];
}
