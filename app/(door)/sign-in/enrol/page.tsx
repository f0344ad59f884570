import { redirect } from 'next/navigation';
import { currentSignedIn } from '@/app/_server/auth';
import { Enrol } from '@/components/desk/account/enrol.client';
import { DoorFrame } from '@/components/desk/door-frame';
import { deskWords } from '@/components/words/desk';
import { isProved } from '#db/accounts/proof';
import { passkeySite } from '#db/factors/passkey-site';
import { tagOf } from '#db/shared/languages';
import { askPasskey, beginApp, confirmApp, keepPasskey, proveIt } from './actions';

/** Somebody whose role asks for a second step and who has none: it is set up here, before the desk opens. */
export default async function EnrolPage() {
  const own = await currentSignedIn();
  if (!own) redirect('/sign-in');
  if (!own.session.enrols) redirect('/desk');
  const { failures, reasons, named, account, signIn } = deskWords(own.actor.language);
  return (
    <div lang={tagOf(own.actor.language)}>
      <DoorFrame title={account.door.enrolTitle}>
        <p className="ui mb-6">{account.door.enrolHelp}</p>
        <Enrol
          words={{ failures, reasons, named, account, signIn }}
          proved={isProved(own.session.provedAt)}
          passkeysHere={passkeySite() !== null}
          actions={{ prove: proveIt, beginApp, confirmApp, askPasskey, keepPasskey }}
        />
        <form method="post" action="/sign-out" className="mt-8">
          <button type="submit" className="button-quiet">
            {account.door.leave}
          </button>
        </form>
      </DoorFrame>
    </div>
  );
}
