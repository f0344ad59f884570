/** A comparison as a proof-reader would type it: `[-out-]`, `{+in+}`, and sentences for what has no words. Used by tests only. */
import { type BlockChange, type Comparison, type LineChange, PARAGRAPH, type Piece } from '../views.ts';

const marked = ({ text, change }: Piece): string => {
  const said = text.replaceAll(PARAGRAPH, '¶').replaceAll('\n', '⏎');
  return change === 'same' ? said : change === 'added' ? `{+${said}+}` : `[-${said}-]`;
};

const lineSaid = (line: LineChange): string[] => [
  `${'  '.repeat(line.depth)}${line.role === 'text' ? '' : `(${line.role}) `}${line.pieces.map(marked).join('')}`,
  ...line.formats.map(
    ({ words, added, removed }) =>
      `    set otherwise: "${words}"${added.map((mark) => ` +${mark.kind}`).join('')}${removed.map((mark) => ` -${mark.kind}`).join('')}`,
  ),
];

const head = (block: BlockChange): string =>
  [
    block.kind === 'paragraph' ? '' : block.kind,
    block.change === 'added' || block.change === 'removed' ? `${block.change}` : '',
    block.moved ? `moved ${block.moved}` : '',
    block.divided ?? '',
    block.otherwise ? 'changed otherwise' : '',
    ...block.changedSettings.map(({ name, before, after }) => `${name}: ${before} → ${after}`),
  ]
    .filter(Boolean)
    .join(', ');

export const blockSaid = (block: BlockChange): string[] => [
  ...(head(block) ? [`<${head(block)}>`] : []),
  ...block.lines.flatMap(lineSaid),
];

export function asText({ fields, body, words }: Comparison): string {
  const said = fields.map((field) => {
    switch (field.kind) {
      case 'text':
        return `${field.field}: ${field.pieces.map(marked).join('')}`;
      case 'choice':
        return `${field.field}: ${field.before} → ${field.after}`;
      case 'list':
        return `${field.field}: ${[...field.removed.map((id) => `[-${id}-]`), ...field.added.map((id) => `{+${id}+}`)].join(' ') || `now in the order ${field.after.join(', ')}`}`;
      case 'lines':
        return `${field.field}:\n${field.lines.flatMap(lineSaid).join('\n')}`;
      case 'picture':
        return [`${field.field}: ${field.before} → ${field.after}`, ...field.lines.flatMap(lineSaid)].join(
          '\n',
        );
    }
  });
  const blocks = body.map((change) => {
    switch (change.kind) {
      case 'unchanged':
        return `… ${change.blocks.length} unchanged …`;
      case 'moved-away':
        return change.openings.map((opening) => `(moved from here: ${opening})`).join('\n');
      case 'block':
        return blockSaid(change.block).join('\n');
    }
  });
  return `${[...said, ...blocks, `${words.added} words in, ${words.removed} out`].join('\n\n')}\n`;
}
