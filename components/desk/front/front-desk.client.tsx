'use client';
/** The front editor: stories at the side, the page with its slots, what is done with the whole of it. */
import { useEffect, useRef } from 'react';
import { Canvas } from './canvas.client';
import { FrontContext } from './context';
import { Feed } from './feed.client';
import { FrontBar } from './front-bar.client';
import { FrontPen } from './front-pen.client';
import { SlotPanel } from './slot-panel.client';
import { type FrontDeskProps, useFrontDesk } from './use-front-desk';
import { Versions } from './versions.client';
import './front.css';

/** Where keys belong to what is typed or chosen: nothing of it is kept yet, and the strip's forms stand on this screen too. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');

export function FrontEditor(props: FrontDeskProps) {
  const { company, user, ...desk } = useFrontDesk(props);
  const acts = useRef(desk);
  useEffect(() => {
    acts.current = desk;
  });
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (inField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'enter') {
        event.preventDefault();
        void acts.current.publish();
      } else if (key === 'z') {
        event.preventDefault();
        if (event.shiftKey) acts.current.redo();
        else acts.current.undo();
      }
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, []);
  return (
    <FrontContext.Provider value={desk}>
      <p role="status" data-front-said="" className="sr-only" />
      <FrontPen company={company} user={user} />
      <FrontBar />
      <a href="#front-canvas" className="text-link sr-only focus:not-sr-only">
        {desk.words.frontEditor.toCanvas}
      </a>
      <div className="front-columns">
        <div className="front-side">
          <SlotPanel />
          <Feed />
        </div>
        <Canvas />
      </div>
      <Versions />
    </FrontContext.Provider>
  );
}
