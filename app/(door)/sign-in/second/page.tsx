import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { STEP_COOKIE } from '@/app/_server/enter';
import { PasskeyDoor } from '@/components/desk/account/passkey-door.client';
import { Both } from '@/components/desk/both';
import { DoorFrame } from '@/components/desk/door-frame';
import { DoorProblem } from '@/components/desk/door-problem';
import { passkeySite } from '#db/factors/passkey-site';
import { stepWaits } from '#db/factors/second-step';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The password was right: now what only its owner holds. Works without scripts. */
export default async function SecondStep({ searchParams }: Props) {
  if (!(await stepWaits((await cookies()).get(STEP_COOKIE)?.value ?? '')))
    redirect('/sign-in?error=step-over');
  const { error } = await searchParams;
  return (
    <DoorFrame title={<Both of={({ account }) => account.door.secondTitle} />}>
      <form method="post" action="/sign-in/code">
        <label htmlFor="code" className="field-label">
          <Both of={({ account }) => account.door.code} />
        </label>
        <input
          id="code"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          aria-describedby={error === undefined ? undefined : 'problem'}
          className="control mb-4"
        />
        <button type="submit" className="button">
          <Both of={({ account }) => account.door.go} />
        </button>
        <DoorProblem error={error} id="problem" />
      </form>
      {passkeySite() && <PasskeyDoor />}
      <p className="ui mt-8">
        <a href="/sign-in" className="text-link">
          <Both of={({ account }) => account.door.again} />
        </a>
      </p>
    </DoorFrame>
  );
}
