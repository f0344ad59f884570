import { useEffect, useRef, useState } from 'react';

/** Width that an element has, px; 0 until it is laid out. */
export function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = new ResizeObserver(() => setRoom(element.clientWidth));
    look.observe(element);
    return () => look.disconnect();
  }, []);
  return [ref, room] as const;
}
