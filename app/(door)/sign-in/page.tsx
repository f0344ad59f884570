import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '@/app/_server/auth';
import { Both } from '@/components/desk/both';
import { DoorFrame } from '@/components/desk/door-frame';
import { PasswordField } from '@/components/desk/password-field.client';
import { failureCodes } from '#db/shared/result';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A plain form that works without scripts; its words stand in both languages, since nobody is known yet. */
export default async function SignIn({ searchParams }: Props) {
  if (await currentActor()) redirect('/desk');
  const { error, done } = await searchParams;
  const code =
    error === undefined ? undefined : (failureCodes.find((known) => known === error) ?? 'credentials');
  const typed = (await cookies()).get('typed-email')?.value ?? '';
  return (
    <DoorFrame title={<Both of={({ signIn }) => signIn.title} />}>
      {done === 'account' && (
        <p role="status" className="ui mb-4">
          <Both of={({ setup }) => setup.done} />
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
          aria-describedby={code ? 'problem' : undefined}
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
        {code && (
          <p id="problem" role="alert" className="ui mt-4 border-l-4 border-van bg-van-wash px-3 py-2">
            <Both of={({ failures }) => failures[code]} />
          </p>
        )}
      </form>
      <p className="meta mt-8 text-ink-2">
        <Both of={({ signIn }) => signIn.help} />
      </p>
    </DoorFrame>
  );
}
