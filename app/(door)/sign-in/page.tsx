import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '@/app/_server/auth';
import { DoorFrame } from '@/components/desk/door-frame';
import { deskWords } from '@/components/words/desk';
import { failureCodes } from '#db/shared/result';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A plain form that works without scripts; its words stand in both languages, since nobody is known yet. */
export default async function SignIn({ searchParams }: Props) {
  if (await currentActor()) redirect('/desk');
  const { error, done } = await searchParams;
  const [en, zh] = [deskWords('en'), deskWords('zh')];
  const code =
    error === undefined ? undefined : (failureCodes.find((known) => known === error) ?? 'credentials');
  const typed = (await cookies()).get('typed-email')?.value ?? '';
  return (
    <DoorFrame title={en.signIn.title}>
      {done === 'account' && (
        <p role="status" className="ui mb-4">
          {en.setup.done} <span lang="zh-Hant-HK">{zh.setup.done}</span>
        </p>
      )}
      <form method="post" action="/sign-in/enter">
        <label htmlFor="email" className="field-label">
          {en.signIn.email} <span lang="zh-Hant-HK">{zh.signIn.email}</span>
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
        <label htmlFor="password" className="field-label">
          {en.signIn.password} <span lang="zh-Hant-HK">{zh.signIn.password}</span>
        </label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby={code ? 'problem' : undefined}
          className="control mb-5"
        />
        <button type="submit" className="button">
          {en.signIn.button} <span lang="zh-Hant-HK">&nbsp;{zh.signIn.button}</span>
        </button>
        {code && (
          <p id="problem" role="alert" className="ui mt-4 border-l-4 border-van bg-van-wash px-3 py-2">
            {en.failures[code]} <span lang="zh-Hant-HK">{zh.failures[code]}</span>
          </p>
        )}
      </form>
      <p className="meta mt-8 text-ink-2">
        {en.signIn.help} <span lang="zh-Hant-HK">{zh.signIn.help}</span>
      </p>
    </DoorFrame>
  );
}
