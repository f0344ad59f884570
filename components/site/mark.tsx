import { fourSquaresPath, gridPath, oneSquarePath } from './mark-paths';

type MarkProps = { className?: string };

/**
 * The mark: 香港 over 新聞 in four manuscript squares. From 44 px up; it always stands beside the paper's name in
 * words and says nothing to a screen reader. Takes its colour from the text colour around it.
 */
export function FourSquares({ className }: MarkProps) {
  return (
    <svg className={className} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <path
        d={gridPath}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        vectorEffect="non-scaling-stroke"
      />
      <path d={fourSquaresPath} fill="currentColor" />
    </svg>
  );
}

/** The same as a file, for paper alone: browsers fetch it when a page is printed, and readers of the screen never. */
export const PrintedMark = ({ className = '' }: MarkProps) => (
  <img
    src="/mark.svg"
    width={96}
    height={96}
    alt=""
    loading="lazy"
    className={`hidden print:block ${className}`}
  />
);

/** The small form, under 44 px: 港 in paper on a square of the text colour. */
export function OneSquare({ className }: MarkProps) {
  return (
    <svg className={className} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M0 0H48V48H0Z" fill="currentColor" />
      <path d={oneSquarePath} className="fill-paper" />
    </svg>
  );
}
