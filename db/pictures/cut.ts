/**
 * The knife: decodes one picture, strips everything but its pixels, and writes every variant. Only the picture worker
 * runs this, in a process of its own that can be killed.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { syncFolder } from '#db/core/store/folder';
import type { Answer, Job } from './job.ts';
import { hideAreas } from './hide.ts';
import { lookOf } from './look.ts';
import { MASTER_SIDE, MOST_PIXELS } from './model.ts';
import { cropOf, type Extension, type Variant, variantsFor } from './variants.ts';

export type Pixels = { data: Buffer; width: number; height: number };

/** Nothing but these three decoders, whatever a file calls itself. */
function limitLoaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  sharp.cache(false);
  sharp.concurrency(1);
}

const from = ({ data, width, height }: Pixels): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected three channels, found ${info.channels}.`);
  return { data, width: info.width, height: info.height };
}

/** Upright sRGB pixels on white, at most MASTER_SIDE a side. Neither profile nor metadata comes along. */
const decode = (source: string): Promise<Pixels> =>
  pixelsOf(
    sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize(MASTER_SIDE, MASTER_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha(),
  );

/**
 * From this width (px) on a file is shown at one and a half to three of its pixels to the px of a page, where a coarser
 * AVIF looks the same: a lead picture costs a phone at most 75 kB, the dots of our own drawings included.
 */
const DENSE = 960;

/** Above this many px AVIF is made at its quickest: the next step costs three to four times as long for a sixth of the bytes. */
const LARGE = 1_000_000;

function encode(picture: Sharp, variant: Variant, extension: Extension): Sharp {
  switch (extension) {
    case 'avif': {
      const effort = variant.width * variant.height > LARGE ? 0 : 1;
      const quality = variant.width >= DENSE && effort > 0 ? 34 : 50;
      return picture.avif({ quality, effort, chromaSubsampling: '4:2:0' });
    }
    case 'webp':
      return picture.webp({ quality: 70, effort: 2 });
    case 'jpg':
      return picture.jpeg({ quality: 80, progressive: true });
  }
}

async function store(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function cutOne(master: Pixels, variant: Variant, job: Job): Promise<void> {
  const { crop, hand, width, height } = variant;
  const whole = from(master);
  const crops = crop && hand ? { [crop]: hand } : job.crops;
  const window = crop ? whole.extract(cropOf(crop, master, job.focal, crops)) : whole;
  const small = from(await pixelsOf(window.resize(width, height, { fit: 'fill' })));
  for (const extension of variant.extensions)
    await store(
      join(job.cuts, `${variant.name}.${extension}`),
      await encode(small.clone(), variant, extension).toBuffer(),
    );
}

function codeOf(error: unknown): Extract<Answer, { ok: false }>['code'] {
  const text = String(error);
  if (/pixel limit/i.test(text)) return 'picture-too-large';
  return /ENOSPC|EDQUOT|no space left/i.test(text) ? 'disk-full' : 'picture-refused';
}

/** Does one job; failures come back as codes. */
export async function cutPicture(job: Job): Promise<Answer> {
  try {
    limitLoaders();
    const master = await decode(job.source);
    if (job.master) await store(job.master, await from(master).webp({ quality: 90, effort: 0 }).toBuffer());
    // Whatever is hidden is gone before the first file that anybody is served is cut.
    const shown = await hideAreas(master, job.hidden ?? []);
    const { width, height } = shown;
    for (const variant of variantsFor(width, height, job.crops, job.slots)) await cutOne(shown, variant, job);
    await syncFolder(job.cuts);
    return { ok: true, width, height, look: await lookOf(master) };
  } catch (error) {
    return { ok: false, code: codeOf(error), why: String(error).slice(0, 500) };
  }
}
