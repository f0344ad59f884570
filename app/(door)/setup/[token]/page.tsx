import { Both } from '@/components/desk/both';
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
  const [en, zh] = [deskWords('en'), deskWords('zh')];
  if (!greeting.ok) {
    const { code } = greeting.error;
    return (
      <DoorFrame title={<Both of={({ setup }) => setup.broken} />}>
        <p className="ui">{en.failures[code]}</p>
        <p className="ui mt-2" lang="zh-Hant-HK">
          {zh.failures[code]}
        </p>
      </DoorFrame>
    );
  }
  const { kind, email, name, role } = greeting.value;
  const chief = kind === 'chief';
  return (
    <DoorFrame title={<Both of={({ setup }) => (chief ? setup.chief : setup.invite)} />}>
      <p className="ui mb-2">
        {chief ? en.setup.chiefHelp : `${en.setup.inviteHelp} ${en.roles[role].toLowerCase()}.`}
      </p>
      <p className="ui mb-5" lang="zh-Hant-HK">
        {chief ? zh.setup.chiefHelp : `${zh.setup.inviteHelp}${zh.roles[role]}。`}
      </p>
      <SetupForm action={accept} token={token} email={chief ? null : email} name={name} />
    </DoorFrame>
  );
}
