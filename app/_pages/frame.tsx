import type { ReactNode } from 'react';
import { askedPath, isSimplified, pageInstant } from '#db/core/read';
import { strips } from '#db/front/reader-queries';
import { allSections } from '#db/sections/reader-queries';
import { paperNames, siteSettings } from '#db/settings/reader-queries';
import { busiestTopics } from '#db/topics/reader-queries';
import type { Language } from '#db/shared/languages';
import { encodePath, frontPath, placeOf, simplifiedPath } from '#db/shared/paths';
import type { QuoteView } from '#db/quotes/views';
import { ConvertedNote } from '../../components/site/converted-note';
import { FontPreload } from '../../components/site/font-preload';
import { Footer } from '../../components/site/footer';
import { InsideBar } from '../../components/site/inside-bar';
import { LiveStrip } from '../../components/site/live-strip';
import { Nameplate } from '../../components/site/nameplate';
import type { OtherScript } from '../../components/site/script-link';
import { SectionNav } from '../../components/site/section-nav';
import { SkipLink } from '../../components/site/skip-link';
import { UtilityStrip } from '../../components/site/utility-strip';
import { words } from '../../components/words/words';

const TOPICS = 8;

type Props = {
  language: Language;
  /** Where the other edition has this page; its front where it has none. Never an address that answers 404. */
  twin: string;
  /** front: the nameplate, with today's quote in its ear. story: the bar follows the reader with this headline. */
  head: { kind: 'front'; quote: QuoteView | null } | { kind: 'story'; headline: string } | { kind: 'inside' };
  /** Section that the page belongs to. */
  section?: string | undefined;
  children: ReactNode;
};

/** The same Chinese page in the other form of its characters; of what is no page of ours (a preview, a 404), the front. */
function otherScript(language: Language): OtherScript | undefined {
  if (language !== 'zh') return undefined;
  const asked = askedPath();
  const path = placeOf(asked)?.language === 'zh' ? asked : frontPath(language);
  return isSimplified()
    ? { href: encodePath(path), to: 'original' }
    : { href: encodePath(simplifiedPath(path)), to: 'simplified' };
}

/** What stands around every reader page. */
export async function Frame({ language, twin, head, section, children }: Props) {
  const at = pageInstant();
  const sections = await allSections(language);
  const inForce = await strips(language);
  const { sample } = await siteSettings();
  const paper = (await paperNames())[language];
  const { bar } = words(language);
  const script = otherScript(language);
  return (
    <>
      <FontPreload faces={['display', head.kind === 'story' ? 'text' : 'sans']} />
      <SkipLink text={head.kind === 'story' ? bar.skip : bar.skipToContent} />
      {head.kind === 'front' ? (
        <>
          <UtilityStrip language={language} at={at} strips={inForce} twin={twin} script={script} />
          <Nameplate language={language} paper={paper} quote={head.quote} />
          <SectionNav language={language} sections={sections} />
        </>
      ) : (
        <>
          <InsideBar
            language={language}
            name={paper.name}
            twin={twin}
            script={script}
            headline={head.kind === 'story' ? head.headline : undefined}
          />
          {head.kind === 'inside' && section !== undefined && (
            <SectionNav language={language} sections={sections} current={section} />
          )}
        </>
      )}
      {script?.to === 'original' && <ConvertedNote original={script.href} />}
      <LiveStrip language={language} at={at} strips={inForce} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer
        language={language}
        paper={paper}
        at={at}
        sections={sections}
        topics={await busiestTopics(language, TOPICS)}
        twin={twin}
        script={script}
        sample={sample}
      />
    </>
  );
}
