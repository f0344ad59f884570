import { DoorFrame } from '@/components/desk/door-frame';
import { SetupForm } from '@/components/desk/setup-form.client';
import { deskWords } from '@/components/words/desk';
import { linkGreeting } from '#db/accounts/links';
import { accept } from './actions';

type Props = { params: Promise<{ token: string }> };

/** Where a one-time link leads: makes an account, once. */
export default async function Setup({ params }: Props) {
  const { token } = await params;
  const greeting = await linkGreeting(token);
  const words = deskWords('en');
  const zh = deskWords('zh');
  if (!greeting.ok)
    return (
      <DoorFrame title={words.setup.broken}>
        <p className="ui">{words.failures[greeting.error.code]}</p>
        <p className="ui mt-2" lang="zh-Hant-HK">
          {zh.failures[greeting.error.code]}
        </p>
      </DoorFrame>
    );
  const { kind, email, name, role } = greeting.value;
  return (
    <DoorFrame title={kind === 'chief' ? words.setup.chief : words.setup.invite}>
      <p className="ui mb-2">
        {kind === 'chief' ? words.setup.chiefHelp : `${words.setup.inviteHelp} ${words.roles[role]}.`}
      </p>
      <p className="ui mb-5" lang="zh-Hant-HK">
        {kind === 'chief' ? zh.setup.chiefHelp : `${zh.setup.inviteHelp}${zh.roles[role]}。`}
      </p>
      <SetupForm
        action={accept}
        token={token}
        email={kind === 'chief' ? null : email}
        name={name}
        words={{ failures: words.failures, reasons: words.reasons, setup: words.setup }}
      />
    </DoorFrame>
  );
}
