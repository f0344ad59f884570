/** How much of the screen is words: the details beside them, or nothing at all. And what “Go or do” can do here. */
import { useCallback, useEffect, useState } from 'react';
import { offerActs } from '../go/acts';
import { useStory, useWriting } from './context';

type Room = {
  details: boolean;
  /** Write mode: bar, formatting and details step back. */
  alone: boolean;
  toggle: () => void;
  show: () => void;
  writeMode: () => void;
};

/** ⌘\ leaves nothing but the words, and brings everything back. */
export function useRoom(): Room {
  const [shown, setShown] = useState(true);
  const [alone, setAlone] = useState(false);
  const writeMode = useCallback(() => setAlone((before) => !before), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '\\' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      writeMode();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [writeMode]);
  const show = useCallback(() => {
    setAlone(false);
    setShown(true);
  }, []);
  const details = shown && !alone;
  return {
    details,
    alone,
    toggle: () => {
      setAlone(false);
      setShown(!details);
    },
    show,
    writeMode,
  };
}

/** ⌘F looks in the story, not in the page: what is folded away is found too, and can be replaced. */
export function useFindKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.metaKey || event.ctrlKey)) return;
      if (event.altKey || event.shiftKey || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

type Acts = {
  find: () => void;
  publish: () => void;
  writeMode: () => void;
  details: () => void;
  keepTemplate: (() => void) | null;
  suggest: (() => void) | null;
};

/** What can be done with the open story, for “Go or do”. */
export function useWritingActs(acts: Acts): void {
  const { words, sitting } = useWriting();
  const { may, story } = useStory();
  const { go, templates } = words.tools;
  useEffect(() =>
    offerActs([
      { id: 'find', name: go.find, run: acts.find },
      { id: 'write', name: go.write, run: acts.writeMode },
      { id: 'details', name: go.details, run: acts.details },
      ...(may.publish ? [{ id: 'publish', name: go.publish, run: acts.publish }] : []),
      ...(acts.suggest ? [{ id: 'suggest', name: words.suggest.mode, run: acts.suggest }] : []),
      ...(acts.keepTemplate
        ? [{ id: 'template', name: templates.keepTemplate, run: acts.keepTemplate }]
        : []),
      {
        id: 'history',
        name: go.history,
        run: () => {
          void sitting.saver.flush().then(() => location.assign(`/desk/stories/${story.id}/history`));
        },
      },
    ]),
  );
}
