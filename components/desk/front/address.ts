/** Addresses of the front desk. */
import { type FrontName, HOME } from '#db/front/model';

/** Where a front is laid out. */
export const frontDeskPath = ({ language, place }: FrontName): string =>
  `/desk/front?language=${language}${place === HOME ? '' : `&place=${place}`}`;

/** The part of the front desk where the strip and warnings are put up and taken down. */
export const STRIP_PLACE = 'strip';
export const stripDeskPath = `/desk/front#${STRIP_PLACE}`;
