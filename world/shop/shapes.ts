/** Per cent of the picture's side, from its upper left corner. */
export type Point = readonly [x: number, y: number];
/** Polygons, one over the other. `ink`: 1 the colour of the goods, 2 its shade, 3 wood and metal, 0 the background. */
export type Shape = readonly { ink: 0 | 1 | 2 | 3; points: readonly Point[] }[];

const box = (ink: 0 | 1 | 2 | 3, [left, top]: Point, [right, bottom]: Point) => ({
  ink,
  points: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const,
});
const disc = (ink: 0 | 1 | 2 | 3, [x, y]: Point, radius: number) => ({
  ink,
  points: Array.from({ length: 48 }, (_, turn): Point => {
    const angle = (turn / 24) * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }),
});
const polygon = (ink: 0 | 1 | 2 | 3, ...points: Point[]) => ({ ink, points });

/** What goods look like from afar, by category. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  lighting: [
    box(3, [48, 45], [52, 85]),
    polygon(1, [38, 20], [62, 20], [74, 48], [26, 48]),
    polygon(2, [62, 20], [74, 48], [60, 48], [54, 20]),
    box(3, [36, 85], [64, 88]),
  ],
  seating: [
    box(1, [16, 34], [84, 62]),
    box(2, [12, 48], [22, 74]),
    box(2, [78, 48], [88, 74]),
    box(2, [22, 60], [78, 74]),
    box(3, [18, 74], [22, 82]),
    box(3, [78, 74], [82, 82]),
  ],
  tables: [box(1, [12, 38], [88, 46]), box(2, [18, 46], [24, 80]), box(2, [76, 46], [82, 80])],
  bedding: [
    box(3, [12, 28], [18, 80]),
    box(1, [18, 50], [88, 70]),
    box(2, [40, 50], [88, 70]),
    box(2, [20, 42], [36, 52]),
    box(3, [84, 66], [88, 80]),
  ],
  kitchen: [
    disc(1, [72, 50], 13),
    disc(0, [72, 50], 7),
    polygon(1, [26, 30], [70, 30], [66, 76], [30, 76]),
    polygon(2, [58, 30], [70, 30], [66, 76], [56, 76]),
  ],
  decor: [
    polygon(1, [42, 40], [58, 40], [70, 62], [58, 84], [42, 84], [30, 62]),
    box(2, [42, 34], [58, 42]),
    polygon(3, [49, 34], [51, 34], [58, 12], [56, 11]),
    disc(2, [57, 12], 5),
  ],
  dresses: [
    polygon(1, [40, 16], [46, 22], [54, 22], [60, 16], [62, 42], [78, 86], [22, 86], [38, 42]),
    box(2, [38, 41], [62, 45]),
  ],
  tops: [
    polygon(
      1,
      ...([
        [36, 20],
        [64, 20],
        [88, 36],
        [80, 50],
        [68, 44],
        [68, 84],
        [32, 84],
      ] as const),
      ...([
        [32, 44],
        [20, 50],
        [12, 36],
      ] as const),
    ),
    polygon(2, [42, 20], [58, 20], [50, 30]),
  ],
  outerwear: [
    polygon(
      1,
      [34, 16],
      [66, 16],
      [82, 30],
      [78, 72],
      [70, 72],
      [70, 86],
      [30, 86],
      [30, 72],
      [22, 72],
      [18, 30],
    ),
    box(2, [49, 22], [51, 86]),
    polygon(2, [40, 16], [60, 16], [50, 32]),
  ],
  shoes: [polygon(1, [18, 40], [38, 40], [50, 54], [82, 62], [84, 70], [18, 70]), box(2, [16, 70], [86, 76])],
  toys: [
    disc(1, [32, 28], 10),
    disc(1, [68, 28], 10),
    disc(1, [50, 42], 22),
    disc(2, [50, 50], 9),
    disc(1, [50, 78], 16),
  ],
  garden: [
    polygon(3, [32, 58], [68, 58], [62, 86], [38, 86]),
    disc(1, [50, 34], 10),
    disc(2, [38, 42], 9),
    disc(2, [62, 42], 9),
    box(2, [49, 42], [51, 58]),
  ],
};
