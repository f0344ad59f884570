/** What the desk is shown of a story's past: its versions, and what differs between two of them. Pure. */
import type { Block, Mark } from '#db/stories/blocks';
import type { Language } from '#db/shared/languages';
import type { ReleaseKind, StoryContent } from '#db/stories/model';

export type Change = 'same' | 'added' | 'removed';

/** Some words, and whether they stand in both versions. `PARAGRAPH` alone is the end of a paragraph. */
export type Piece = { text: string; change: Change };

/** Stands for the end of a paragraph where one was divided, or two became one. */
export const PARAGRAPH = '\u2029';

/** What a line of a block is, for those that have several. */
export const lineRoles = [
  'text',
  'item',
  'source',
  'who',
  'title',
  'subtitle',
  'caption',
  'alt',
  'credit',
  'row',
  'entry',
  'code',
  'point',
  'picture',
] as const;
export type LineRole = (typeof lineRoles)[number];

/** Words that stayed, set otherwise: made bold, say, or led elsewhere. */
export type FormatChange = { words: string; added: readonly Mark[]; removed: readonly Mark[] };

export type LineChange = {
  role: LineRole;
  /** How deep a list item stands, from 0. */
  depth: number;
  change: Change | 'changed';
  pieces: readonly Piece[];
  formats: readonly FormatChange[];
};

/** What a block holds beside words. */
export const settingNames = [
  'kind',
  'ordered',
  'headed',
  'size',
  'picture',
  'story',
  'address',
  'shape',
  'sample',
] as const;
export type SettingName = (typeof settingNames)[number];
export type SettingChange = { name: SettingName; before: string | null; after: string | null };

export type BlockChange = {
  kind: Block['kind'];
  change: Change | 'changed';
  /** Stands elsewhere among its neighbours. */
  moved: 'up' | 'down' | null;
  /** One paragraph became two, or two became one. */
  divided: 'split' | 'joined' | null;
  /** What it is beside its words: the address of an embed, the picture of a picture. */
  settings: Partial<Record<SettingName, string>>;
  changedSettings: readonly SettingChange[];
  lines: readonly LineChange[];
  /** Differs in something that has no words here. */
  otherwise: boolean;
};

export type BodyChange =
  | { kind: 'unchanged'; blocks: readonly BlockChange[] }
  | { kind: 'block'; block: BlockChange }
  /** Blocks that stood here and stand elsewhere now: their first words. */
  | { kind: 'moved-away'; openings: readonly string[] };

export type FieldName = keyof StoryContent;

export type FieldChange = { field: FieldName } & (
  | { kind: 'text'; pieces: readonly Piece[] }
  | { kind: 'lines'; lines: readonly LineChange[] }
  | { kind: 'choice'; before: string | null; after: string | null }
  | { kind: 'list'; added: readonly string[]; removed: readonly string[]; after: readonly string[] }
  | { kind: 'picture'; before: string | null; after: string | null; lines: readonly LineChange[] }
);

export type Comparison = {
  /** In reading order, the body apart. */
  fields: readonly FieldChange[];
  body: readonly BodyChange[];
  /** The bodies differ. */
  bodyChanged: boolean;
  words: { added: number; removed: number };
};

/** What became of a version, in the order in which it happened. */
export type VersionMark =
  | { kind: ReleaseKind; at: number }
  | { kind: 'scheduled'; at: number; held: boolean }
  | { kind: 'withdrawn'; at: number; reason: string }
  | { kind: 'restored'; version: number; field: FieldName | null }
  /** It says what somebody had suggested. */
  | { kind: 'suggested'; by: string };

export type VersionLine = {
  version: number;
  at: number;
  words: number;
  marks: readonly VersionMark[];
  /** Shown without opening its sitting. */
  stands: boolean;
};

/** One writer's saves without a pause, newest first. */
export type SittingView = {
  actor: string;
  actorName: string;
  from: number;
  until: number;
  versions: readonly VersionLine[];
};

export type StoryHistory = {
  id: string;
  language: Language;
  headline: string;
  newest: number;
  /** The version that readers see now. */
  live: number | null;
  mayRestore: boolean;
  sittings: readonly SittingView[];
  /** Give it as `before` for older versions. */
  older: number | null;
};

export type VersionHead = { version: number; at: number; actor: string; actorName: string };

export type ComparedVersions = {
  from: VersionHead;
  to: VersionHead;
  comparison: Comparison;
  /** Fields in which the newest version differs from `from`: the ones that can be put back. */
  restorable: readonly FieldName[];
  /** What the ids of sections, topics, people, stories and pictures are called. */
  names: Readonly<Record<string, string>>;
};

/** One version, to be read. */
export type ReadVersion = {
  head: VersionHead;
  content: Pick<StoryContent, 'kicker' | 'headline' | 'standfirst' | 'points'>;
  blocks: readonly BlockChange[];
  names: Readonly<Record<string, string>>;
};

export type SeenAt =
  | {
      kind: 'version';
      version: number;
      release: ReleaseKind;
      from: number;
      until: number | null;
      /** Notices that stood under it. */
      notices: readonly { text: string; at: number }[];
    }
  | { kind: 'never' }
  | { kind: 'not-yet'; at: number }
  | { kind: 'held'; at: number }
  | { kind: 'withdrawn'; at: number; reason: string }
  | { kind: 'ended'; at: number };
