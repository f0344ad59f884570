import { fontFiles } from '../type/generated/font-files';

type Face = keyof typeof fontFiles;

/** The two faces that a page needs first: display and sans on fronts, display and text on stories. */
export function FontPreload({ faces }: { faces: readonly [Face, Face] }) {
  return faces.map((face) => (
    <link
      key={face}
      rel="preload"
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
      href={fontFiles[face]}
    />
  ));
}
