import type { Language } from '#db/shared/languages';
import { words } from '../words/words';

type Option = { value: string; label: string; spoken?: string };

/** One choice as plain radio buttons; hidden until the browser module makes it work. */
function Choice({
  name,
  group,
  title,
  where,
  options,
}: {
  name: 'theme' | 'text-size';
  /** Tells the radio buttons of two places on a page apart. */
  group: string;
  title: string;
  /** Said after the title where the same choice stands on a page twice. */
  where: string | null;
  options: readonly Option[];
}) {
  return (
    <fieldset hidden data-choice={name} className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <legend className="meta mb-1">
        {title}
        {where && <span className="sr-only"> {where}</span>}
      </legend>
      {options.map(({ value, label, spoken }) => (
        <label key={value} className="ui flex min-h-8 items-center gap-x-2">
          <input
            type="radio"
            name={`${group}-${name}`}
            value={value}
            aria-label={spoken}
            className="size-4 accent-current"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Theme and text size of this reader on this device. */
export function ReadingChoices({ language, place }: { language: Language; place: 'foot' | 'sections' }) {
  const { footer } = words(language);
  const where = place === 'foot' ? footer.atFoot : null;
  return (
    <div className="mt-8 flex flex-wrap gap-x-14 gap-y-4" data-screen-only="">
      <Choice
        name="theme"
        group={place}
        title={footer.theme}
        where={where}
        options={[
          { value: '', label: footer.device },
          { value: 'light', label: footer.light },
          { value: 'dark', label: footer.dark },
        ]}
      />
      <Choice
        name="text-size"
        group={place}
        title={footer.textSize}
        where={where}
        options={[
          { value: '', label: footer.sizes.normal, spoken: footer.sizeNames.normal },
          { value: 'large', label: footer.sizes.large, spoken: footer.sizeNames.large },
          { value: 'larger', label: footer.sizes.larger, spoken: footer.sizeNames.larger },
        ]}
      />
    </div>
  );
}
