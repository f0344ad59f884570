/** The inks of the house illustration style: four greens to black on paper, and one spot ink per picture. */
export const ink = '#10261f';
export const ferryGreen = '#0b5a45';
export const mid = '#6fa690';
export const pale = '#e6eee9';
export const paper = '#f4f7f4';

export const van = '#d0412c';
export const ochre = '#e0a63c';
export const sea = '#3b7a9e';

export const spots = [van, ochre, sea] as const;
