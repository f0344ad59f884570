import { Both } from '@/components/desk/both';
import { DoorFrame } from '@/components/desk/door-frame';
import { env } from '#db/core/env';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Asks for a link to a new password. Works without scripts, and says the same whoever has the address. */
export default async function Forgot({ searchParams }: Props) {
  const { sent } = await searchParams;
  const sends = env().smtpUrl !== undefined;
  return (
    <DoorFrame title={<Both of={({ account }) => account.door.forgotTitle} />}>
      {sent === undefined ? (
        <form method="post" action="/sign-in/forgot/send">
          <p id="forgot-help" className="ui mb-4">
            <Both of={({ account }) => account.door.forgotHelp} />
          </p>
          <label htmlFor="email" className="field-label">
            <Both of={({ signIn }) => signIn.email} />
          </label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            aria-describedby="forgot-help"
            className="control mb-4"
          />
          <button type="submit" className="button">
            <Both of={({ account }) => account.door.forgotSend} />
          </button>
        </form>
      ) : (
        <p role="status" className="ui">
          <Both of={({ account }) => (sends ? account.door.forgotSent : account.door.forgotKept)} />
        </p>
      )}
      <p className="ui mt-8">
        <a href="/sign-in" className="text-link">
          <Both of={({ account }) => account.door.forgotBack} />
        </a>
      </p>
    </DoorFrame>
  );
}
