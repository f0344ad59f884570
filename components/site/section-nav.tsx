import type { SectionRef } from '#db/stories/views';
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { words } from '../words/words';

/** The sections in one line; on a phone the row scrolls sideways. The current one carries a green bar. */
export function SectionNav({
  language,
  sections,
  current,
}: {
  language: Language;
  sections: readonly SectionRef[];
  current?: string | undefined;
}) {
  const { bar } = words(language);
  const item = 'nav-item story-link block border-b-3';
  return (
    <nav aria-label={bar.sectionList} className="border-b border-rule-soft">
      <ul className="page flex gap-x-5 overflow-x-auto overscroll-x-contain md:gap-x-6 xl:gap-x-7">
        {sections.map(({ id, name, path }) => (
          <li key={id} className="flex-none">
            <a
              href={path}
              aria-current={id === current ? 'page' : undefined}
              className={`${item} ${id === current ? 'border-ferry text-ferry' : 'border-transparent'}`}
            >
              {name}
            </a>
          </li>
        ))}
        <li className="flex-none md:ml-auto">
          <a href={quotePath(language)} className={`${item} border-transparent text-ferry`}>
            {bar.quote}
          </a>
        </li>
      </ul>
    </nav>
  );
}
