/** What was changed on a page of the settings lately, with the way back: asked here for all of those pages. */
import { putBack } from '@/app/(desk)/desk/log/actions';
import { LatestChanges } from '@/components/desk/settings/latest-changes';
import { deskWords } from '@/components/words/desk';
import type { Area } from '#db/events/model';
import { latestChanges } from '#db/putting-back/desk-queries';
import type { ChangedOn } from '#db/putting-back/model';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { logNames } from './log-names';

/** What the log is narrowed to from there. */
const areaOf: Record<ChangedOn, Area> = {
  site: 'settings',
  name: 'settings',
  checks: 'checks',
  style: 'style',
  'sign-in': 'user',
  redirects: 'redirect',
  webhooks: 'webhook',
  pings: 'host',
};

export async function ChangedHere({ actor, page }: { actor: Actor; page: ChangedOn }) {
  return (
    <LatestChanges
      words={deskWords(actor.language)}
      language={actor.language}
      changes={await latestChanges(actor, page)}
      names={(await logNames(actor)).names}
      putBack={putBack}
      log={can(actor, 'log.read') ? `/desk/log?area=${areaOf[page]}` : null}
    />
  );
}
