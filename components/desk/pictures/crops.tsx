import type { ReactNode } from 'react';
import type { Focal } from '#db/pictures/crop';
import { type CropName, cropNames, cropOf, cropTarget, type HandCrops } from '#db/pictures/variants';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

type Props = {
  words: DeskWords['pictures'];
  /** The picture as we keep it, px. */
  width: number;
  height: number;
  /** Address of the whole picture in some size. */
  src: string;
  focal: Focal;
  crops: HandCrops;
  /** What can be done with a crop, below it. */
  acts?: (name: CropName) => ReactNode;
};

/** All crops of a picture, as the knife will cut them; a word where one has too few pixels. */
export function Crops({ words, width, height, src, focal, crops, acts }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-4">
      {cropNames.map((name) => {
        const { shape, width: wants } = cropTarget(name);
        const window = cropOf(name, { width, height }, focal, crops);
        return (
          <li key={name} data-crop={name} className={name === '3x2' ? 'w-full' : 'w-36'}>
            <div
              className="overflow-hidden bg-mist-2"
              style={{ aspectRatio: `${shape.width} / ${shape.height}` }}
            >
              {/* Margins in per cent go by the width of the frame, in both directions. */}
              <img
                src={src}
                alt=""
                className="block h-auto max-w-none"
                style={{
                  width: `${(100 * width) / window.width}%`,
                  marginLeft: `${(-100 * window.left) / window.width}%`,
                  marginTop: `${(-100 * window.top) / window.width}%`,
                }}
              />
            </div>
            <p className="meta mt-1 text-ink-2">{words.cropOf[name]}</p>
            {window.width < wants && (
              <p className="meta font-strong text-ochre">
                {fill(words.narrow, { has: window.width, wants })}
              </p>
            )}
            {acts?.(name)}
          </li>
        );
      })}
    </ul>
  );
}
