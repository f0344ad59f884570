import type { Language } from '#db/shared/languages';
import { type PairSetting, settlePair } from './layout-b';
import { layouts } from './layouts';
import type { FrontSection, Row } from './rows';
import { ThinRow } from './thin-row';
import { SectionHead } from './section-head';

function Section({
  section: { section, layout, cards },
  mirrored,
  language,
  setting,
}: {
  section: FrontSection;
  mirrored: boolean;
  language: Language;
  setting?: PairSetting | undefined;
}) {
  const Layout = layouts[layout];
  const id = `section-${section.id}`;
  return (
    <section aria-labelledby={id} className="pt-2 pb-10">
      <SectionHead {...section} id={id} language={language} />
      <Layout cards={cards} mirrored={mirrored} setting={setting} />
    </section>
  );
}

/** A row of the front page. */
export function SectionRow({ row, language }: { row: Row; language: Language }) {
  if (row.kind === 'one')
    return (
      <div className="page">
        <Section section={row.section} mirrored={row.mirrored} language={language} />
      </div>
    );
  if (row.kind === 'thin') return <ThinRow sections={row.sections} language={language} />;
  const settings = settlePair(row.pair.map((section) => section.cards));
  return (
    <div className="page grid gap-x-(--gutter) lg:grid-cols-2">
      {row.pair.map((section, i) => (
        <Section
          key={section.section.id}
          section={section}
          mirrored={false}
          language={language}
          setting={settings[i]}
        />
      ))}
    </div>
  );
}
