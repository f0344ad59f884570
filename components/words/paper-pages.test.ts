import { describe, expect, it } from 'vitest';
import { paperPages } from '#db/shared/paths';
import { paperPage, partsFor } from './paper-pages';

const text = (language: 'en' | 'zh', name: (typeof paperPages)[number]): string => {
  const { title, standfirst, parts } = paperPage(language, name, 'The Paper');
  return [
    title,
    standfirst,
    ...parts.flatMap((part) => [part.heading, ...part.paragraphs, ...(part.list ?? [])]),
  ]
    .filter(Boolean)
    .join('\n');
};

describe('the pages of the paper', () => {
  it.each(paperPages)('%s says the same things in both languages', (name) => {
    const shape = (language: 'en' | 'zh') =>
      paperPage(language, name, 'The Paper').parts.map(({ heading, paragraphs, list, people, when }) => ({
        heading: heading !== undefined,
        paragraphs: paragraphs.length,
        list: list?.length,
        people,
        when,
      }));
    expect(shape('zh')).toEqual(shape('en'));
  });

  it.each(paperPages)('%s names only pages that there are', (name) => {
    for (const language of ['en', 'zh'] as const)
      for (const [, named = ''] of text(language, name).matchAll(/\{([^}]*)\}/g))
        expect(['email', 'corrections', ...paperPages]).toContain(named);
  });

  it.each(paperPages)('%s is set like the rest of the paper', (name) => {
    expect(text('en', name)).not.toMatch(/["'`]/);
    expect(text('zh', name)).not.toMatch(/["'`“”]|\p{Script=Han}[,;:!?() ]\p{Script=Han}|報導|隱私|裡/u);
  });

  it('says that it is a sample only while it is one', () => {
    const shown = (sample: boolean) =>
      paperPages.map((name) => {
        const page = paperPage('en', name, 'The Paper');
        const parts = partsFor(page, { sample, email: 'desk@paper.example' });
        return parts.flatMap(({ heading = '', paragraphs }) => [heading, ...paragraphs]).join('\n');
      });
    expect(shown(true).join('\n')).toContain('sample newsroom');
    expect(shown(false).join('\n')).not.toMatch(/\bsample\b/);
  });
});
