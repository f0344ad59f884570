/** What differs between two versions of a story, in words. Pure. */
import type { PictureUse } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import { compareBodies, oneBlock } from './compare-bodies.ts';
import { compareLines } from './compare-lines.ts';
import { compareWords, countChanged } from './compare-words.ts';
import { useLines, wordsLine } from './lines.ts';
import type { BlockChange, BodyChange, Comparison, FieldChange, FieldName, LineChange } from './views.ts';

/** How each field is compared, in reading order. A new field of a story does not compile until it is named here. */
const fieldKinds: { [K in FieldName]: 'text' | 'lines' | 'choice' | 'list' | 'picture' | 'body' } = {
  kicker: 'text',
  headline: 'text',
  standfirst: 'text',
  points: 'lines',
  lead: 'picture',
  body: 'body',
  backstory: 'text',
  section: 'choice',
  form: 'choice',
  topics: 'list',
  bylines: 'list',
  helpers: 'list',
  place: 'text',
  lifespan: 'text',
  related: 'list',
  slug: 'text',
  shortHeadline: 'text',
  searchHeadline: 'text',
  searchDescription: 'text',
  socialHeadline: 'text',
};

export const fieldNames = Object.keys(fieldKinds) as FieldName[]; // the record names every field and no other

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields in which two versions differ. */
export const differingFields = (a: StoryContent, b: StoryContent): FieldName[] =>
  fieldNames.filter((field) => !same(a[field], b[field]));

function pictureChange(before: PictureUse | null, after: PictureUse | null): FieldChange {
  const lines = compareLines(before ? useLines(before) : [], after ? useLines(after) : []);
  return {
    field: 'lead',
    kind: 'picture',
    before: before?.picture ?? null,
    after: after?.picture ?? null,
    lines: lines.filter(({ change }) => change !== 'same'),
  };
}

function fieldChange(field: FieldName, before: StoryContent, after: StoryContent): FieldChange[] {
  if (field === 'body' || same(before[field], after[field])) return [];
  if (field === 'lead') return [pictureChange(before.lead, after.lead)];
  if (field === 'points') {
    const lines = (content: StoryContent) => content.points.flatMap((point) => wordsLine('point', point));
    return [{ field, kind: 'lines', lines: compareLines(lines(before), lines(after)) }];
  }
  if (field === 'section' || field === 'form')
    return [{ field, kind: 'choice', before: before[field], after: after[field] }];
  if (field === 'topics' || field === 'bylines' || field === 'helpers' || field === 'related') {
    const [old, young] = [before[field] ?? [], after[field] ?? []];
    return [
      {
        field,
        kind: 'list',
        added: young.filter((id) => !old.includes(id)),
        removed: old.filter((id) => !young.includes(id)),
        after: young,
      },
    ];
  }
  return [{ field, kind: 'text', pieces: compareWords(before[field] ?? '', after[field] ?? '') }];
}

const linesIn = (body: readonly BodyChange[]): LineChange[] =>
  body.flatMap((change) => (change.kind === 'block' ? change.block.lines : []));

/** Everything that differs; `before` is the older version. */
export function compareStories(before: StoryContent, after: StoryContent): Comparison {
  const fields = fieldNames.flatMap((field) => fieldChange(field, before, after));
  const body = compareBodies(before.body, after.body);
  const lines = [
    ...linesIn(body),
    ...fields.flatMap((field) => ('lines' in field ? field.lines : [])),
  ].filter(({ role }) => role !== 'picture');
  const pieces = [
    ...lines.flatMap((line) => line.pieces),
    ...fields.flatMap((field) => (field.kind === 'text' && field.field !== 'slug' ? field.pieces : [])),
  ];
  return { fields, body, bodyChanged: !same(before.body, after.body), words: countChanged(pieces) };
}

/** The blocks of one version, to be read. */
export const readBody = (content: StoryContent): BlockChange[] =>
  content.body.map((block) => oneBlock(block, 'same'));
