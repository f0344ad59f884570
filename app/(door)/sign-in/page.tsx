import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '@/app/_server/auth';
import { Both } from '@/components/desk/both';
import { DoorFrame } from '@/components/desk/door-frame';
import { DoorProblem } from '@/components/desk/door-problem';
import { PasskeyDoor } from '@/components/desk/account/passkey-door.client';
import { PasswordField } from '@/components/desk/password-field.client';
import { passkeySite } from '#db/factors/passkey-site';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A plain form that works without scripts; its words stand in both languages, since nobody is known yet. */
export default async function SignIn({ searchParams }: Props) {
  if (await currentActor()) redirect('/desk');
  const { error, done } = await searchParams;
  const typed = (await cookies()).get('typed-email')?.value ?? '';
  return (
    <DoorFrame title={<Both of={({ signIn }) => signIn.title} />}>
      {(done === 'account' || done === 'password') && (
        <p role="status" className="ui mb-4">
          <Both of={({ setup, account }) => (done === 'account' ? setup.done : account.door.newDone)} />
        </p>
      )}
      <form method="post" action="/sign-in/enter">
        <label htmlFor="email" className="field-label">
          <Both of={({ signIn }) => signIn.email} />
        </label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={typed}
          required
          aria-describedby={error === undefined ? undefined : 'problem'}
          className="control mb-4"
        />
        <PasswordField
          name="password"
          label={<Both of={({ signIn }) => signIn.password} />}
          autoComplete="current-password"
        />
        <button type="submit" className="button">
          <Both of={({ signIn }) => signIn.button} />
        </button>
        <DoorProblem error={error} id="problem" />
      </form>
      {passkeySite() && <PasskeyDoor />}
      <p className="ui mt-8">
        <a href="/sign-in/forgot" className="text-link">
          <Both of={({ account }) => account.door.forgot} />
        </a>
      </p>
      <p className="meta mt-2 text-ink-2">
        <Both of={({ signIn }) => signIn.help} />
      </p>
    </DoorFrame>
  );
}
