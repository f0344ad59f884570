import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ActionForm } from '@/components/desk/action-form.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { now } from '#db/core/clock';
import { reportsForDesk } from '#db/reports/desk-queries';
import { reportOutcomes } from '#db/reports/model';
import { nearTime } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import { settle } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.corrections.title);

/** What readers say is wrong: open reports, each with the ways to settle it, and those dealt with. */
export default async function Corrections() {
  const actor = await requireActor();
  const reports = await reportsForDesk(actor);
  if (!reports) notFound();
  const words = deskWords(actor.language);
  const w = words.corrections;
  const t = now();
  const said = { failures: words.failures, reasons: words.reasons };
  const when = (at: number): string => nearTime(at, t, actor.language);
  return (
    <DeskFrame actor={actor} current="corrections" title={w.title}>
      <h2 className="desk-row mb-3">{w.open}</h2>
      {reports.open.length === 0 && <p className="ui text-ink-2">{w.nothing}</p>}
      <ul>
        {reports.open.map((report) => (
          <li key={report.id} className="border-t border-rule py-4 last:border-b">
            <h3 className="h-s">
              <a
                href={`/desk/stories/${report.story}`}
                lang={tagOf(report.language)}
                className="story-link"
                aria-label={fill(words.named, { act: w.openStory, name: report.headline })}
              >
                {report.headline}
              </a>
            </h3>
            <p className="ui mt-2 max-w-[44em] break-words whitespace-pre-line">{report.words}</p>
            {report.source && (
              <p className="ui mt-1.5 break-words text-ink-2">{fill(w.source, { source: report.source })}</p>
            )}
            <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              {reportOutcomes.map((outcome) => (
                <ActionForm
                  key={outcome}
                  action={settle}
                  words={said}
                  submit={w.outcomes[outcome]}
                  look="quiet"
                >
                  <input type="hidden" name="report" value={report.id} />
                  <input type="hidden" name="outcome" value={outcome} />
                </ActionForm>
              ))}
              {report.email && (
                <a
                  href={`mailto:${encodeURIComponent(report.email)}`}
                  className="text-link ui inline-flex min-h-9 items-center"
                >
                  {w.write}
                </a>
              )}
              <span className="meta text-ink-3">{fill(w.from, { when: when(report.at) })}</span>
            </div>
          </li>
        ))}
      </ul>
      {reports.settled.length > 0 && (
        <>
          <h2 className="desk-row mt-10 mb-3">{w.settled}</h2>
          <ul>
            {reports.settled.map((report) => (
              <li key={report.id} className="border-t border-rule py-3 last:border-b">
                <p className="ui" lang={tagOf(report.language)}>
                  {report.headline}
                </p>
                <p className="meta mt-1 break-words text-ink-2">{report.words}</p>
                {report.outcome && report.settledAt !== null && (
                  <p className="meta mt-1 text-ink-3">
                    {fill(w.at, { outcome: w.outcomes[report.outcome], when: when(report.settledAt) })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="ui mt-8">
        <a
          href={pagePath(actor.language, 'corrections')}
          className="text-link inline-flex min-h-9 items-center"
        >
          {w.seePublished}
        </a>
      </p>
    </DeskFrame>
  );
}
