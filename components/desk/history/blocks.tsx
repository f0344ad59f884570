import type { BlockChange, BodyChange, SettingName } from '#db/history/views';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { Lines } from './lines';
import { type Named, nameOf, settingSaid } from './said';

/** What became of a block as a whole, one sentence each. */
function headsOf(block: BlockChange, named: Named): string[] {
  const w = named.words.history;
  const kind = named.words.write.kinds[block.kind];
  const found: string[] = [];
  if (block.change === 'added' || block.change === 'removed')
    found.push(fill(w.block[block.change], { kind }));
  else if (block.moved) found.push(fill(w.block[block.moved], { kind }));
  else if (block.divided) found.push(w.block[block.divided]);
  else if (block.kind !== 'paragraph') found.push(kind);
  for (const { name, before, after } of block.changedSettings)
    found.push(
      name === 'picture' && before && after
        ? fill(w.pictureReplaced, { before: nameOf(named, before), after: nameOf(named, after) })
        : fill(w.setting, {
            name: w.settings[name],
            before: settingSaid(named, name, before),
            after: settingSaid(named, name, after),
          }),
    );
  if (block.otherwise) found.push(w.otherwise);
  return found;
}

/** Settings that say what a block is when it has few words or none. */
const TELLING: readonly SettingName[] = ['picture', 'story', 'address'];

/** What a block is beside its words, where no change says it. */
function Being({ block, named }: { block: BlockChange; named: Named }) {
  const told = new Set(block.changedSettings.map(({ name }) => name));
  const Tag = block.change === 'added' ? 'ins' : block.change === 'removed' ? 'del' : 'span';
  return TELLING.filter((name) => block.settings[name] !== undefined && !told.has(name)).map((name) => (
    <p key={name} className="ui break-words">
      <span className="meta mr-2 text-ink-3">{named.words.history.settings[name]}</span>
      <Tag className={Tag === 'ins' ? 'words-in' : Tag === 'del' ? 'words-out' : undefined}>
        {settingSaid(named, name, block.settings[name] ?? null)}
      </Tag>
    </p>
  ));
}

const faces: Partial<Record<BlockChange['kind'], string>> = {
  paragraph: 'history-text',
  heading: 'subhead',
  'block-quote': 'history-text border-l-3 border-rule pl-4',
  'pull-quote': 'history-text',
  list: 'history-text',
};

/** One block; `whole` shows each of its lines. */
export function BlockShown({
  block,
  named,
  lang,
  whole = false,
}: {
  block: BlockChange;
  named: Named;
  lang: 'en' | 'zh';
  whole?: boolean;
}) {
  const heads = headsOf(block, named);
  const silent = whole && (block.kind === 'heading' || block.kind === 'list');
  return (
    <div className={block.change === 'same' && !block.moved ? 'py-2' : 'changed py-2'}>
      {!silent && heads.length > 0 && (
        <p className="meta mb-1 text-ink-2">
          {heads.map((sentence) => (
            <span key={sentence} className="block break-words">
              {sentence}
            </span>
          ))}
        </p>
      )}
      <div lang={tagOf(lang)} className={`${faces[block.kind] ?? 'fact'} break-words`}>
        <Being block={block} named={named} />
        <Lines lines={block.lines} named={named} whole={whole} />
      </div>
    </div>
  );
}

/** A body with its changes; what stayed is folded and can be opened. */
export function BodyShown({
  body,
  named,
  lang,
}: {
  body: readonly BodyChange[];
  named: Named;
  lang: 'en' | 'zh';
}) {
  const w = named.words.history;
  return body.map((change, i) => {
    if (change.kind === 'block') return <BlockShown key={i} block={change.block} named={named} lang={lang} />;
    if (change.kind === 'moved-away')
      return change.openings.map((opening, k) => (
        <p key={`${i}-${k}`} className="meta changed py-2 text-ink-2">
          {fill(w.movedAway, { opening })}
        </p>
      ));
    const paragraphs = change.blocks.every(({ kind }) => kind === 'paragraph');
    return (
      <details key={i} className="py-1">
        <summary className="fold">
          {fill(paragraphs ? w.unchanged.paragraphs : w.unchanged.parts, { n: change.blocks.length })}
        </summary>
        {change.blocks.map((block, k) => (
          <BlockShown key={k} block={block} named={named} lang={lang} whole />
        ))}
      </details>
    );
  });
}
