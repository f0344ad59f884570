/**
 * Cuts the text of an export at its <item> boundaries while it streams by, so that one broken item does not stop the
 * next and no more than one item is in memory. Knows just enough XML to see through CDATA sections and comments. Pure.
 */

export type Piece =
  /** What stands before the first item, in order, in parts. */
  | { kind: 'head'; text: string }
  /** One item from `<item>` to `</item>`; `line` is where it begins. */
  | { kind: 'item'; text: string; line: number }
  | { kind: 'too-large'; text: string; line: number }
  /** The file ends inside this item. */
  | { kind: 'cut-off'; text: string; line: number }
  /** A document type: no export has one, and only attacks do. */
  | { kind: 'doctype'; line: number };

/** Longest item, UTF-16 units. */
export const MOST_ITEM = 20_000_000;
/** How much of an over-long item is kept, to name it. */
const KEPT_START = 4_000;

const OUTSIDE = /<!--|<!\[CDATA\[|<!DOCTYPE|<item[\s>]/gi;
const INSIDE = /<!--|<!\[CDATA\[|<\/item\s*>|<item[\s>]/g;
/** The end of one item and the start of the next, even where an unclosed section hides them. */
const SEAM = /<\/item\s*>\s*(?=<item[\s>])/g;
/** Longest token that may be cut in two by the end of a chunk. */
const OVERLAP = 12;

type State = 'head' | 'between' | 'item' | 'skipping';

export class ItemSplitter {
  #state: State = 'head';
  #buffer = '';
  /** Line of the buffer's first character. */
  #line = 1;
  /** From where on the buffer has not been looked at. */
  #scan = 0;
  readonly #mostItem: number;

  constructor(mostItem = MOST_ITEM) {
    this.#mostItem = mostItem;
  }

  /** Takes the next part of the file; gives what is complete. */
  push(chunk: string): Piece[] {
    this.#buffer += chunk;
    const pieces: Piece[] = [];
    while (this.#step(pieces));
    return pieces;
  }

  /** The file is over; `closed` says whether the last item had ended. */
  end(): Piece[] {
    const text = this.#buffer;
    this.#buffer = '';
    if (this.#state === 'item') return [{ kind: 'cut-off', text, line: this.#line }];
    return this.#state === 'head' && text !== '' ? [{ kind: 'head', text }] : [];
  }

  #step(pieces: Piece[]): boolean {
    if (this.#state === 'item') return this.#inItem(pieces);
    if (this.#state === 'skipping') return this.#skip();
    return this.#outside(pieces);
  }

  #outside(pieces: Piece[]): boolean {
    const found = this.#find(OUTSIDE);
    if (!found) {
      // Nothing begins here: all but what may be half a token goes out.
      const end = Math.max(this.#scan, this.#buffer.length - OVERLAP);
      this.#release(end, pieces);
      return false;
    }
    const token = found[0].toLowerCase();
    if (token === '<!doctype') {
      pieces.push({ kind: 'doctype', line: this.#lineAt(found.index) });
      this.#buffer = '';
      return false;
    }
    if (token.startsWith('<item')) {
      this.#release(found.index, pieces);
      this.#state = 'item';
      this.#scan = 5;
      return true;
    }
    if (this.#over(found, token === '<!--' ? '-->' : ']]>')) return true;
    // A comment that never ends: it is handed on rather than kept.
    if (this.#buffer.length > this.#mostItem) this.#release(this.#buffer.length, pieces);
    return false;
  }

  #inItem(pieces: Piece[]): boolean {
    const found = this.#find(INSIDE);
    if (!found) {
      this.#scan = Math.max(this.#scan, this.#buffer.length - OVERLAP);
      return this.#tooLarge(pieces);
    }
    if (found[0].startsWith('</item')) return this.#emit(found.index + found[0].length, pieces, 'between');
    // An item that begins inside another: the other was never closed.
    if (found[0].startsWith('<item')) return this.#emit(found.index, pieces, 'item');
    return this.#over(found, found[0] === '<!--' ? '-->' : ']]>') || this.#tooLarge(pieces);
  }

  #skip(): boolean {
    const end = /<\/item\s*>/.exec(this.#buffer);
    if (!end) {
      this.#drop(Math.max(0, this.#buffer.length - OVERLAP));
      return false;
    }
    this.#drop(end.index + end[0].length);
    this.#state = 'between';
    return true;
  }

  /** Steps over a comment or CDATA section; false when its end has not come yet. */
  #over(found: RegExpExecArray, close: string): boolean {
    const from = Math.max(found.index + found[0].length, this.#closeFrom);
    const end = this.#buffer.indexOf(close, from);
    if (end < 0) {
      this.#scan = found.index;
      this.#closeFrom = Math.max(from, this.#buffer.length - 2);
      return false;
    }
    this.#closeFrom = 0;
    this.#scan = end + close.length;
    return true;
  }
  /** Where the search for the end of an open section goes on. */
  #closeFrom = 0;

  #tooLarge(pieces: Piece[]): boolean {
    if (this.#buffer.length <= this.#mostItem) return false;
    SEAM.lastIndex = 0;
    const seam = SEAM.exec(this.#buffer);
    if (seam) return this.#emit(seam.index + seam[0].length, pieces, 'item');
    pieces.push({ kind: 'too-large', text: this.#buffer.slice(0, KEPT_START), line: this.#line });
    this.#drop(this.#buffer.length - OVERLAP);
    this.#state = 'skipping';
    return true;
  }

  #emit(end: number, pieces: Piece[], next: State): boolean {
    pieces.push({ kind: 'item', text: this.#buffer.slice(0, end), line: this.#line });
    this.#drop(end);
    this.#state = next;
    if (next === 'item') this.#scan = 5;
    return true;
  }

  #find(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#scan;
    return pattern.exec(this.#buffer);
  }

  #release(end: number, pieces: Piece[]): void {
    if (this.#state === 'head' && end > 0) pieces.push({ kind: 'head', text: this.#buffer.slice(0, end) });
    this.#drop(end);
  }

  #drop(end: number): void {
    this.#line = this.#lineAt(end);
    this.#buffer = this.#buffer.slice(end);
    this.#scan = 0;
    this.#closeFrom = 0;
  }

  #lineAt(end: number): number {
    let line = this.#line;
    for (let i = this.#buffer.indexOf('\n'); i >= 0 && i < end; i = this.#buffer.indexOf('\n', i + 1))
      line += 1;
    return line;
  }
}

/** Cuts an item at every seam that an unclosed section may have hidden; more than one part when there is one. */
export function splitAtSeams(text: string, line: number): { text: string; line: number }[] {
  const parts: { text: string; line: number }[] = [];
  let from = 0;
  let at = line;
  for (const seam of text.matchAll(SEAM)) {
    const part = text.slice(from, seam.index + seam[0].length);
    parts.push({ text: part, line: at });
    at += part.split('\n').length - 1;
    from = seam.index + seam[0].length;
  }
  parts.push({ text: text.slice(from), line: at });
  return parts;
}
