import { crc32, deflateSync } from 'node:zlib';
import { SHAPES } from './shapes.ts';
import type { Point, Shape } from './shapes.ts';

const SIDE = 640;
const BACKGROUND: Rgb = [246, 243, 237];
type Rgb = [number, number, number];

/** A picture of goods: the shape of their category in their colour. A real PNG, the same bytes for the same goods. */
export function drawPicture(categoryId: string, hex: string): Buffer {
  const shape = SHAPES[categoryId] ?? OTHER;
  const colour = rgbOf(hex);
  const palette: Rgb[] = [BACKGROUND, colour, shaded(colour), [120, 112, 102]];
  const pixels = Buffer.alloc((SIDE + 1) * SIDE);
  for (const { points, ink } of shape) fill(pixels, points, ink);
  return png(pixels, palette);
}

/** Goods of no category: a parcel. */
const OTHER: Shape = [
  {
    ink: 1,
    points: [
      [20, 30],
      [80, 30],
      [80, 80],
      [20, 80],
    ],
  },
  {
    ink: 2,
    points: [
      [46, 30],
      [54, 30],
      [54, 80],
      [46, 80],
    ],
  },
];

/** Fills a polygon by its crossings with each row of pixels. Coordinates are per cent of the side. */
function fill(pixels: Buffer, points: readonly Point[], ink: number): void {
  const scaled = points.map(([x, y]): Point => [(x * SIDE) / 100, (y * SIDE) / 100]);
  for (let row = 0; row < SIDE; row += 1) {
    const crossings = crossingsAt(scaled, row + 0.5);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.max(0, Math.round(crossings[index] ?? 0));
      const to = Math.min(SIDE, Math.round(crossings[index + 1] ?? 0));
      // Each row begins with the byte of its filter, which is none.
      pixels.fill(ink, row * (SIDE + 1) + 1 + from, row * (SIDE + 1) + 1 + to);
    }
  }
}

function crossingsAt(points: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  points.forEach(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length] ?? [0, 0];
    if (y1 <= y === y2 <= y) return;
    crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  });
  return crossings.toSorted((one, other) => one - other);
}

function png(pixels: Buffer, palette: Rgb[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits for each pixel, an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

const shaded = ([red, green, blue]: Rgb): Rgb => [
  Math.round(red * 0.78),
  Math.round(green * 0.78),
  Math.round(blue * 0.78),
];
