/**
 * XMP in an AVIF: an item more beside the picture's, which says that it describes it (ISO/IEC 14496-12, 8.11; 23008-12,
 * 6.10). The packet lies behind everything else, and the box that tells where things lie grows. Pure.
 */

/** As libheif writes them: one picture in one extent, places of four bytes each. */
const SIZES = 0x44_40;
const PICTURE = 1;
const PACKET = 2;

/** A box of four letters; `version` makes it a full one. */
function box(name: string, body: readonly Buffer[], version?: number): Buffer {
  const inside = Buffer.concat([
    ...(version === undefined ? [] : [Buffer.from([version, 0, 0, 0])]),
    ...body,
  ]);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

/** Whole numbers of so many bytes each, the largest byte first. */
const numbers = (size: 2 | 4, ...values: number[]): Buffer => {
  const bytes = Buffer.alloc(size * values.length);
  values.forEach((value, place) => bytes.writeUIntBE(value, place * size, size));
  return bytes;
};

type Boxes = Map<string, Buffer>;

/** Boxes one after the other, by their names; undefined where one is no box, or comes twice. */
function boxesIn(bytes: Buffer): Boxes | undefined {
  const found: Boxes = new Map();
  for (let at = 0; at < bytes.length;) {
    const size = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (size < 8 || at + size > bytes.length || found.has(name)) return undefined;
    found.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  return found;
}

/** What the second item is. */
const packetInfo = box(
  'infe',
  [numbers(2, PACKET, 0), Buffer.from('mime\0application/rdf+xml\0\0', 'latin1')],
  2,
);
/** What it is about. */
const reference = box('iref', [box('cdsc', [numbers(2, PACKET, 1, PICTURE)])], 0);

type Place = { at: number; length: number };

/** The head of a table of places: version, sizes of its numbers, how many items, and the first one's id and file. */
const tableHead = (items: number): Buffer =>
  Buffer.concat([numbers(4, 0), numbers(2, SIZES, items, PICTURE, 0)]);

/** Where the picture lies, bytes from the beginning of the file; undefined where it is not one piece. */
function pictureIn(iloc: Buffer): Place | undefined {
  const head = tableHead(1);
  if (iloc.length !== 34 || !iloc.subarray(8, 20).equals(head) || iloc.readUInt16BE(24) !== 1)
    return undefined;
  return { at: iloc.readUInt32BE(20) + iloc.readUInt32BE(26), length: iloc.readUInt32BE(30) };
}

const onePiece = ({ at, length }: Place): Buffer[] => [numbers(4, at), numbers(2, 1), numbers(4, 0, length)];

const placesOf = (picture: Place, packet: Place): Buffer =>
  box('iloc', [tableHead(2), ...onePiece(picture), numbers(2, PACKET, 0), ...onePiece(packet)]);

/** An AVIF of ours with a packet; undefined for one that is built otherwise: nothing is guessed. */
export function avifWith(file: Buffer, xmp: Buffer): Buffer | undefined {
  const outer = boxesIn(file);
  const [ftyp, meta, mdat] = ['ftyp', 'meta', 'mdat'].map((name) => outer?.get(name));
  if (!outer || [...outer.keys()].join() !== 'ftyp,meta,mdat' || !ftyp || !meta || !mdat) return undefined;
  const inner = boxesIn(meta.subarray(12));
  const [iloc, iinf] = [inner?.get('iloc'), inner?.get('iinf')];
  const picture = iloc && pictureIn(iloc);
  if (!inner || !iinf || !picture || inner.has('iref')) return undefined;
  const described = (moved: number, packetAt: number): Buffer => {
    inner.set('iloc', placesOf({ ...picture, at: picture.at + moved }, { at: packetAt, length: xmp.length }));
    return box('meta', [...inner.values()], 0);
  };
  inner.set('iinf', box('iinf', [numbers(2, 2), iinf.subarray(14), packetInfo], 0));
  inner.set('iref', reference);
  // Its length does not hang on what it says.
  const { length } = described(0, 0);
  const moved = length - meta.length;
  return Buffer.concat([ftyp, described(moved, file.length + moved + 8), mdat, box('mdat', [xmp])]);
}
