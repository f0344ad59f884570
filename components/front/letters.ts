/**
 * Advance widths of the paper's two serif faces, thousandths of an em: of the letters from space to tilde in their
 * order in ASCII, then of the marks in `MARKS`. Read from the page at the weights of headlines and of running text.
 */
const MARKS = '‘’“”–—…';

const display =
  '193 258 365 547 490 848 670 190 278 278 417 499 224 298 224 212 490 490 490 490 490 490 490 490 490 490 254 254 ' +
  '499 499 499 378 852 619 549 558 621 530 500 612 689 324 326 626 509 801 631 652 524 652 623 480 579 628 614 898 ' +
  '610 594 520 260 212 260 498 488 394 469 538 441 528 463 325 480 559 276 287 526 276 838 559 523 531 511 416 391 ' +
  '313 546 491 731 485 491 422 263 277 263 499 180 185 366 371 488 768 683';

const text =
  '237 289 381 525 518 932 728 182 318 313 458 534 263 320 263 271 529 529 529 529 529 529 529 529 529 529 302 302 ' +
  '534 534 534 414 834 722 629 662 710 638 602 728 814 376 376 710 604 935 768 748 616 748 690 529 652 743 709 1005 ' +
  '672 667 586 291 262 286 534 514 400 541 609 520 614 533 347 552 641 329 303 594 329 955 643 579 612 601 456 465 ' +
  '364 628 589 846 574 596 490 315 290 310 534 230 225 445 440 514 814 787';

/** Widths in em by letter. */
function table(figures: string): ReadonlyMap<string, number> {
  const letters = [...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)), ...MARKS];
  const widths = figures.split(' ').map(Number);
  return new Map(letters.map((letter, i) => [letter, (widths[i] ?? 500) / 1000]));
}

export type Face = 'display' | 'text';

export const letters: Record<Face, ReadonlyMap<string, number>> = {
  display: table(display),
  text: table(text),
};

/** Em of a letter that is in neither table and is not Chinese: an accented one. */
export const OTHER_LETTER = 0.5;
