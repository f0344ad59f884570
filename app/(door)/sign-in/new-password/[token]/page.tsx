import { NewPasswordForm } from '@/components/desk/account/new-password-form.client';
import { Both } from '@/components/desk/both';
import { DoorFrame } from '@/components/desk/door-frame';
import { passwordLinkWorks } from '#db/accounts/commands/spend-password-link';
import { choosePassword } from './actions';

type Props = { params: Promise<{ token: string }> };

/** Where the link of a letter leads: a new password, once. */
export default async function NewPassword({ params }: Props) {
  const { token } = await params;
  const works = await passwordLinkWorks(token);
  if (!works.ok) {
    const { code } = works.error;
    return (
      <DoorFrame title={<Both of={({ setup }) => setup.broken} />}>
        <p className="ui">
          <Both of={({ failures }) => failures[code]} />
        </p>
        <p className="ui mt-8">
          <a href="/sign-in/forgot" className="text-link">
            <Both of={({ account }) => account.door.forgot} />
          </a>
        </p>
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={<Both of={({ account }) => account.door.newTitle} />}>
      <NewPasswordForm action={choosePassword} token={token} email={works.value.email} />
    </DoorFrame>
  );
}
