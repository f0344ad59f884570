/** The frame of a desk page: rail at the left, page at the right. */
import type { ReactNode } from 'react';
import { Rail, type RailItem } from '@/components/desk/rail';
import { deskWords } from '@/components/words/desk';
import { unseenNotices } from '#db/notices/desk-queries';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { switchLanguage } from '@/app/(desk)/desk/actions';

/** What this person's rail holds: what a role cannot do is absent. */
export function railItems(actor: Actor): RailItem[] {
  const items: RailItem[] = ['today', 'stories', 'notices'];
  if (can(actor, 'front.publish')) items.push('front');
  if (can(actor, 'quote.read')) items.push('quotes');
  items.push('pictures');
  if (can(actor, 'topic.write')) items.push('topics');
  if (can(actor, 'template.keep')) items.push('style');
  if (can(actor, 'report.settle')) items.push('corrections');
  if (can(actor, 'user.manage')) items.push('users');
  if (can(actor, 'settings.change')) items.push('settings');
  if (can(actor, 'log.read')) items.push('log');
  return items;
}

type Props = {
  actor: Actor;
  current: RailItem | null;
  title: string;
  /** Beside the title: what is begun from here. */
  /** Of the title, where it is not the desk's own words. */
  titleLang?: string | undefined;
  act?: ReactNode;
  children: ReactNode;
};

export async function DeskFrame({ actor, current, title, titleLang, act, children }: Props) {
  const words = deskWords(actor.language);
  return (
    <div className="min-h-dvh lg:flex">
      <Rail
        words={words}
        items={railItems(actor)}
        current={current}
        unseen={await unseenNotices(actor)}
        person={{ name: actor.name, role: words.roles[actor.role] }}
        switchLanguage={switchLanguage}
      />
      <main id="desk" className="min-w-0 flex-1 px-4 py-6 md:px-8">
        <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h1 className="desk-title min-w-0 break-words" lang={titleLang}>
            {title}
          </h1>
          {act}
        </div>
        {children}
      </main>
    </div>
  );
}

/** For pages whose thing is not there, or not this person's to see: the same words for both. */
export function DeskMissing({ actor }: { actor: Actor }) {
  return (
    <DeskFrame actor={actor} current={null} title={deskWords(actor.language).name}>
      <p className="ui">{deskWords(actor.language).notFound}</p>
    </DeskFrame>
  );
}
