/** The sheet that all motifs draw on, in px. What matters stays in the middle 960 × 960. */
export const width = 1600;
export const height = 960;

/** A number as SVG writes it, to a tenth of a px. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function rect(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function circle(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`;
}

export function ring(x: number, y: number, r: number, stroke: string, weight: number): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${stroke}" stroke-width="${n(weight)}"/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`;
}

export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A stroke along a path; `ends` is the cap, "dash" an SVG dash pattern. */
export function stroke(d: string, colour: string, weight: number, ends = 'butt', dash = ''): string {
  const pattern = dash && ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(weight)}" stroke-linecap="${ends}"${pattern}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, weight: number): string {
  return stroke(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, colour, weight);
}

/** Path data of a closed polygon through the points, given as x, y, x, y … */
export function polygon(...points: number[]): string {
  let d = '';
  for (let i = 0; i + 1 < points.length; i += 2)
    d += `${d ? 'L' : 'M'}${n(points[i] ?? 0)} ${n(points[i + 1] ?? 0)}`;
  return `${d}Z`;
}

export function group(transform: string, ...content: string[]): string {
  return `<g transform="${transform}">${content.join('')}</g>`;
}

/** Content cut to the outline `d`. `id` must be the only one of its name in the picture. */
export function clipped(id: string, d: string, ...content: string[]): string {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content.join('')}</g>`;
}

export function rectPath(x: number, y: number, w: number, h: number): string {
  return `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`;
}

/** `count` drawings in a row, joined. */
export function repeat(count: number, draw: (i: number) => string): string {
  return Array.from({ length: Math.max(0, count) }, (_, i) => draw(i)).join('');
}
