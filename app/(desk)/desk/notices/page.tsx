import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ActionForm } from '@/components/desk/action-form.client';
import { CheckField } from '@/components/desk/fields.client';
import { NoticeList } from '@/components/desk/notice-list';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { now } from '#db/core/clock';
import { mailChoice, noticesOf } from '#db/notices/desk-queries';
import { saveMail, seeAll } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.review.notices.title);

/** What a person was told, and whether it comes by mail too. */
export default async function Notices() {
  const actor = await requireActor();
  const words = deskWords(actor.language);
  const w = words.review.notices;
  const said = { failures: words.failures, reasons: words.reasons };
  const [notices, { mail, email }] = [await noticesOf(actor), await mailChoice(actor)];
  return (
    <DeskFrame
      actor={actor}
      current="notices"
      title={w.title}
      act={
        notices.some(({ seen }) => !seen) && (
          <ActionForm action={seeAll} words={said} submit={w.seeAll} look="quiet" />
        )
      }
    >
      <NoticeList words={words} language={actor.language} t={now()} notices={notices} />
      <h2 className="desk-row mt-10 mb-2">{w.mailTitle}</h2>
      <ActionForm action={saveMail} words={said} submit={w.save} done={w.saved} look="quiet">
        <CheckField name="mail" label={fill(w.mail, { email })} value={mail} />
      </ActionForm>
    </DeskFrame>
  );
}
