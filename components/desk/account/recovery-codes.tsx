import type { DeskWords } from '../../words/desk';

/** Recovery codes, shown once. */
export function RecoveryCodes({
  words,
  codes,
}: {
  words: DeskWords['account']['steps'];
  codes: readonly string[];
}) {
  return (
    <>
      <p role="status" className="ui mb-3">
        {words.recoveryShown}
      </p>
      <ul className="ui mb-4 grid max-w-120 gap-x-6 gap-y-1 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
