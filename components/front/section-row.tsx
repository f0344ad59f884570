import type { ReactNode } from 'react';
import type { SectionLayout } from '#db/front/model';
import type { Language } from '#db/shared/languages';
import type { StoryCard } from '#db/stories/views';
import { LayoutA } from './layout-a';
import { LayoutB, type PairSetting, settlePair } from './layout-b';
import { LayoutC } from './layout-c';
import { LayoutD } from './layout-d';
import { LayoutE } from './layout-e';
import type { FrontSection, Row } from './rows';
import { SectionHead } from './section-head';

type LayoutProps = { cards: readonly StoryCard[]; mirrored: boolean; setting?: PairSetting | undefined };

const layouts: Record<SectionLayout, (props: LayoutProps) => ReactNode> = {
  A: LayoutA,
  B: LayoutB,
  C: LayoutC,
  D: LayoutD,
  E: LayoutE,
  // A chart belongs to its story's page; on the front the section is set as A.
  F: LayoutA,
};

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
  const settings = settlePair(row.pair.map((section) => section.cards));
  return (
    <div className="page grid gap-x-(--gutter) xl:grid-cols-2">
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
