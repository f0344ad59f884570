/** The value of a field inside the editor: it answers the key at once, and follows when the document changed under it (undo). */
import { useState } from 'react';

export function useHeld<T>(
  outer: T,
  write: (value: T) => void,
  same: (a: T, b: T) => boolean = Object.is,
): [T, (value: T) => void] {
  const [held, setHeld] = useState({ outer, value: outer });
  if (!same(held.outer, outer)) setHeld({ outer, value: outer });
  return [
    held.value,
    (value) => {
      setHeld({ outer: held.outer, value });
      write(value);
    },
  ];
}
