/** Rules between items that change direction with the width of the page; the rest are in components/type/page.css. */

/** 14, rule, 14 above an item on a phone. */
export const overOnPhone = 'max-md:mt-3.5 max-md:border-t max-md:border-rule max-md:pt-3.5';

/** The same at full width, for a column that lies on its side on a tablet. */
export const overAtFull = 'xl:mt-3.5 xl:border-t xl:border-rule xl:pt-3.5';

/** The same from 1024 px. */
export const overWhenWide = 'lg:mt-3.5 lg:border-t lg:border-rule lg:pt-3.5';
