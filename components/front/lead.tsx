import type { FrontView } from '#db/front/views';
import type { Language } from '#db/shared/languages';
import type { StoryCard } from '#db/stories/views';
import { frontWords } from '../words/front';
import { LeadByline, LeadHead, LeadPicture, LeadUpdates, Sublinks } from './lead-parts';
import { leadHeight, leadText } from './lead-height';
import { onEach } from './measure';
import { SideColumn } from './side-column';
import { SecondRow } from './second-row';

type Props = { lead: FrontView['lead']; language: Language };

/** Headline across text and picture, second stories at the side; under a live one its newest updates. */
function Standard({ card, lead, language }: Props & { card: StoryCard }) {
  const text = onEach((screen) => leadText(card, lead.sublinks, screen));
  const live = lead.updates.length > 0;
  const large = [
    !live && text.md.large ? 'md:max-lg:standfirst' : '',
    !live && text.lg.large ? 'lg:max-xl:standfirst' : '',
    !live && text.xl.large ? 'xl:standfirst' : '',
  ].join(' ');
  return (
    <div className="grid-page">
      <div className="relative flex flex-col gap-y-3 md:col-span-12 md:grid md:grid-cols-subgrid md:gap-y-3.5 lg:col-span-9">
        <div className="md:col-span-full">
          <LeadHead card={card} type="h-xl" />
        </div>
        <div className="md:col-start-5 md:-col-end-1 md:row-start-2 lg:col-start-4">
          <LeadPicture
            card={card}
            language={language}
            sizes="(min-width:80rem) 612px, (min-width:64rem) 50vw, (min-width:48rem) 66vw, 100vw"
          />
        </div>
        <div className="md:col-span-4 md:row-start-2 lg:col-span-3">
          <p className={`dek text-ink-2 ${large}`}>{card.standfirst}</p>
          {!live && <LeadByline card={card} language={language} />}
          <Sublinks
            cards={lead.sublinks}
            shown={onEach((screen) => text[screen].sublinks)}
            deks={onEach((screen) => text[screen].deks)}
          />
          <LeadUpdates card={card} updates={lead.updates} language={language} />
        </div>
      </div>
      <SideColumn cards={lead.second} target={(screen) => leadHeight(card, screen)} />
    </div>
  );
}

/** A picture across the page, the words under it. */
function BigPicture({ card, lead, language }: Props & { card: StoryCard }) {
  return (
    <>
      <div className="relative flex flex-col gap-3 md:grid md:grid-cols-12 md:gap-x-(--gutter) md:gap-y-4">
        <div className="md:col-span-8 md:row-start-2">
          <LeadHead card={card} type="h-xl" />
        </div>
        <div className="md:col-span-full md:row-start-1">
          <LeadPicture
            card={card}
            language={language}
            sizes="(min-width:80rem) 1248px, 100vw"
            shape="xl:aspect-wide xl:max-h-155 xl:object-cover"
          />
        </div>
        <div className="md:col-span-4 md:row-start-2 md:pt-5.5">
          <p className="dek text-ink-2">{card.standfirst}</p>
          <LeadByline card={card} language={language} />
        </div>
      </div>
      <Sublinks cards={lead.sublinks} across />
      <SecondRow cards={lead.second} />
    </>
  );
}

/** Words alone: the headline larger, the standfirst in two columns. */
function NoPicture({ card, lead, language }: Props & { card: StoryCard }) {
  const [first, ...rest] = lead.second;
  return (
    <div className="grid-page">
      <div className="md:col-span-12 lg:col-span-9">
        <div className="relative">
          <LeadHead card={card} type="h-xl-plain" />
          <p className="dek mt-3 gap-x-(--gutter) text-ink-2 md:columns-2">{card.standfirst}</p>
          <LeadByline card={card} language={language} />
        </div>
        <Sublinks cards={lead.sublinks} across />
        <LeadUpdates card={card} updates={lead.updates} language={language} across />
        <SecondRow cards={rest} />
      </div>
      <SideColumn cards={first ? [first] : []} target={() => 0} pictured />
    </div>
  );
}

/** Two stories of equal weight. */
function Twin({ cards, lead, language }: Props & { cards: StoryCard[] }) {
  return (
    <>
      <div className="grid-page">
        {cards.map((card, i) => (
          <div
            key={card.id}
            className={`relative flex flex-col gap-3 md:col-span-6 ${i > 0 ? 'col-rule' : ''}`}
          >
            <div>
              <LeadHead card={card} type="h-twin" />
            </div>
            <LeadPicture
              card={card}
              language={language}
              sizes="(min-width:80rem) 612px, (min-width:48rem) 50vw, 100vw"
              priority={i === 0}
            />
            <div>
              <p className="dek text-ink-2">{card.standfirst}</p>
              <LeadByline card={card} language={language} />
            </div>
          </div>
        ))}
      </div>
      <Sublinks cards={lead.sublinks} across />
      <SecondRow cards={lead.second} />
    </>
  );
}

/** The lead package in the variant that the editor chose; without a picture to show, in words alone. */
export function Lead({ lead, language }: Props) {
  const [card] = lead.main;
  if (!card) return null;
  return (
    <section aria-label={frontWords(language).front.lead} className="page pt-5 pb-6.5">
      {lead.variant === 'twin' && <Twin cards={lead.main} lead={lead} language={language} />}
      {lead.variant === 'big-picture' && card.picture && (
        <BigPicture card={card} lead={lead} language={language} />
      )}
      {(lead.variant === 'standard' || lead.variant === 'live') && card.picture && (
        <Standard card={card} lead={lead} language={language} />
      )}
      {lead.variant !== 'twin' && (lead.variant === 'no-picture' || !card.picture) && (
        <NoPicture card={card} lead={lead} language={language} />
      )}
    </section>
  );
}
