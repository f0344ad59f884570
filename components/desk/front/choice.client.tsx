'use client';
/** One of a few, under its label. */
import { useId } from 'react';

type Option<V extends string> = { value: V; label: string };

export function Choice<V extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        className="control"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
