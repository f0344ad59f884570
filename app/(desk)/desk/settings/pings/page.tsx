import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { BlockedHosts } from '@/components/desk/settings/blocked-hosts.client';
import { FollowingEntry } from '@/components/desk/settings/following';
import { PingEntry } from '@/components/desk/settings/ping';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { blockedForDesk, followingForDesk } from '#db/federation/desk-queries';
import { pingsForDesk } from '#db/pings/desk-queries';
import { siteSettings } from '#db/settings/reader-queries';
import { can } from '#db/shared/permissions';
import { putOnBlocklist, sendPing, switchIndexNow, takeOffBlocklist } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.pings.title);

/** Who is told which addresses have changed, and what became of each message. */
export default async function Pings() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const { indexed } = await siteSettings();
  const following = await followingForDesk(actor);
  const t = now();
  return (
    <DeskFrame actor={actor} current="settings" title={words.pings.title}>
      <p className="ui mb-6 max-w-160 text-ink-2">{words.pings.about}</p>
      <ul>
        {(await pingsForDesk(actor)).map((ping) => (
          <PingEntry
            key={ping.target}
            words={words}
            language={actor.language}
            t={t}
            ping={ping}
            shut={ping.target === 'indexnow' && !indexed}
            actions={{ send: sendPing, turn: switchIndexNow }}
          />
        ))}
      </ul>
      {following && <FollowingEntry words={words} following={following} />}
      <BlockedHosts
        words={words}
        language={actor.language}
        t={t}
        hosts={await blockedForDesk(actor)}
        block={putOnBlocklist}
        unblock={takeOffBlocklist}
      />
      <ChangedHere actor={actor} page="pings" />
    </DeskFrame>
  );
}
