import { type Language, otherLanguage, tagOf } from '#db/shared/languages';

/** The double rule with a section's name, and its name in the other language at the right end. */
export function SectionHead({
  id,
  name,
  nameOther,
  path,
  language,
}: {
  id: string;
  name: string;
  nameOther: string;
  path?: string;
  language: Language;
}) {
  return (
    <div className="section-rule mb-4 flex items-baseline justify-between gap-4">
      <h2 id={id} className="section-head">
        {path ? (
          <a href={path} className="story-link -my-2 inline-block py-2">
            {name}
          </a>
        ) : (
          name
        )}
      </h2>
      <span
        lang={tagOf(otherLanguage(language))}
        className={`text-ferry ${language === 'en' ? 'section-zh' : 'h-list'}`}
      >
        {nameOther}
      </span>
    </div>
  );
}
