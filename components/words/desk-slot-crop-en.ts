/** Sentences of the crop for one slot of a front, in English. desk-slot-crop-zh.ts has the same keys. */
export const deskSlotCropEn = {
  asPicture: 'Cropped as the picture is everywhere.',
  own: 'This slot has a crop of its own.',
  set: 'Crop for this slot',
  again: 'Change the crop of this slot',
  back: 'As the picture is',
  use: 'Use this crop',
  cutting: 'Cutting',
  leave: 'Leave it as it was',
};

export type DeskSlotCropWords = typeof deskSlotCropEn;
