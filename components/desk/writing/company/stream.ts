/** The stream of a story's company: begun anew after each break, with growing pauses; none while the page is hidden. */
import type { Company } from '#db/pen/model';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** The server says something at least each 15 s; a line on which nothing came for so long (ms) is dead. */
const SILENT_MS = 45_000;

const isCompany = (json: unknown): json is Company =>
  typeof json === 'object' && json !== null && 'here' in json && 'pen' in json && 'version' in json;

export type Stream = {
  /** Begins at once, without waiting out a pause. */
  wake(): void;
  close(): void;
};

/** `heard` gets each state of the company; the browser may hold few lines to one server, so a hidden page holds none. */
export function openStream(story: string, heard: (company: Company) => void): Stream {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;
  let closed = false;

  const hangUp = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const listenForSilence = (): void => {
    clearTimeout(timer);
    timer = setTimeout(again, SILENT_MS);
  };
  function again(): void {
    hangUp();
    if (closed || document.visibilityState === 'hidden') return;
    // Not everyone at the same moment when a server comes back.
    timer = setTimeout(begin, pause * (0.75 + Math.random() / 2));
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  }
  function begin(): void {
    hangUp();
    if (closed || document.visibilityState === 'hidden') return;
    source = new EventSource(`/desk/api/listen?${new URLSearchParams({ story })}`);
    source.addEventListener('company', (event) => {
      listenForSilence();
      pause = FIRST_PAUSE_MS;
      const json: unknown = JSON.parse(event.data);
      if (isCompany(json)) heard(json);
    });
    source.addEventListener('beat', listenForSilence);
    source.addEventListener('error', again);
    listenForSilence();
  }
  const wake = (): void => {
    pause = FIRST_PAUSE_MS;
    if (document.visibilityState === 'hidden') hangUp();
    else if (source?.readyState !== EventSource.OPEN) begin();
  };
  begin();
  return {
    wake,
    close() {
      closed = true;
      hangUp();
    },
  };
}
