/** How wide this computer would set a text in Arial: measured with the face itself, or its twin where it is missing. */
import { useState } from 'react';
import { arialWidth } from '#db/shared/arial';
import type { Measure } from '#db/shared/search-fit';

/** Metric twins of Arial: Linux and Android have one of them in its place. */
const FACES = 'Arial, "Liberation Sans", Arimo';

const PROBE = 'The quick brown fox jumps over the lazy dog, 0123456789';

/** px: what kerning may take off the probe at 20 px. */
const TOLERANCE = 8;

/** The table's own widths where there is no canvas, or where it set the probe in another face. */
export function canvasMeasure(document: Document): Measure {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return arialWidth;
  const measure: Measure = (text, size) => {
    canvas.font = `${size}px ${FACES}`;
    return canvas.measureText(text).width;
  };
  return Math.abs(measure(PROBE, 20) - arialWidth(PROBE, 20)) <= TOLERANCE ? measure : arialWidth;
}

export function useMeasure(): Measure {
  const [measure] = useState(() => canvasMeasure(document));
  return measure;
}
