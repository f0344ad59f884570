'use client';
/** One question with a few answers. */
import { type ReactNode, useId } from 'react';

type Props<V extends string> = {
  legend: string;
  value: V;
  options: readonly { value: V; label: string; under?: ReactNode }[];
  onChange: (value: V) => void;
};

export function Radios<V extends string>({ legend, value, options, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="mb-5">
      <legend className="field-label">{legend}</legend>
      {options.map((option) => (
        <div key={option.value}>
          <label className="ui flex min-h-9 cursor-pointer items-center gap-2.5">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-5 flex-none accent-ferry"
            />
            {option.label}
          </label>
          {option.value === value && option.under}
        </div>
      ))}
    </fieldset>
  );
}
