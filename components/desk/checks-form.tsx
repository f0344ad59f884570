/** The checks, each with how strict it is. */
import {
  type CheckCode,
  checkCodes,
  type CheckLevels,
  isFirm,
  levelOf,
  levels,
  ownLevel,
} from '#db/checks/model';
import { fill } from '../words/fill';
import { Problem } from './fields.client';
import type { FormEntries } from './form-entries';
import type { DeskChecksWords } from '../words/desk-checks-en';

type Props = { words: DeskChecksWords; set: CheckLevels; section: string | null };

/** What is chosen for a check here; '' where nothing is. */
const chosen = (code: CheckCode, set: CheckLevels, section: string | null): string =>
  (section === null ? set.all[code] : set.sections[section]?.[code]) ?? '';

/** What the form sends as long as nothing in it is changed. */
export const checkEntries = (set: CheckLevels, section: string | null): FormEntries =>
  Object.fromEntries(
    checkCodes.filter((code) => !isFirm(code)).map((code) => [`check:${code}`, chosen(code, set, section)]),
  );

export function ChecksForm({ words, set, section }: Props) {
  const here = (code: CheckCode) => chosen(code, set, section);
  /** What holds where nothing is chosen. */
  const otherwise = (code: CheckCode): string =>
    section === null
      ? fill(words.asUsual, { level: words.levels[ownLevel(code)] })
      : fill(words.asAll, { level: words.levels[levelOf(code, set, null)] });
  const offered = (code: CheckCode) => levels.filter((level) => section !== null || level !== ownLevel(code));
  return (
    <ul className="mb-5 border-t border-rule">
      {checkCodes.map((code) => (
        <li
          key={code}
          className="ui flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule-soft py-2"
        >
          {isFirm(code) ? (
            <>
              <span className="min-w-0 flex-[1_1_18rem]">{words.found[code]}</span>
              <span className="meta w-60 text-ink-3">{words.always}</span>
            </>
          ) : (
            <>
              <label htmlFor={`check-${code}`} className="min-w-0 flex-[1_1_18rem]">
                {words.found[code]}
              </label>
              <select
                // Shows what is saved once that changes; what is chosen elsewhere and not saved stays.
                key={here(code)}
                id={`check-${code}`}
                name={`check:${code}`}
                defaultValue={here(code)}
                className="control w-60"
              >
                <option value="">{otherwise(code)}</option>
                {offered(code).map((level) => (
                  <option key={level} value={level}>
                    {words.levels[level]}
                  </option>
                ))}
              </select>
              <Problem of={`check:${code}`} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
