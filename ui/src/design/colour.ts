/** Arithmetic on colours for the tests of the tokens: contrast, and what people with a colour vision deficiency see. */

type Triple = readonly [number, number, number];

/** How a colour is seen; the three deficiencies are complete ones. */
export type Vision = "normal" | "deuteranopia" | "protanopia" | "tritanopia";

/** Machado, Oliveira and Fernandes 2009, severity 1.0; rows act on linear sRGB. */
const SEEN_WITH: Record<Vision, readonly [Triple, Triple, Triple]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear red, green and blue of `#rrggbb`, 0 to 1. */
export function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Distance of two colours in OKLab as seen with a kind of vision; about 0.02 is just noticeable side by side. */
export function distance(one: string, other: string, vision: Vision): number {
  const [a, b] = [oklab(seen(linear(one), vision)), oklab(seen(linear(other), vision))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function dot(row: Triple, [x, y, z]: Triple): number {
  return row[0] * x + row[1] * y + row[2] * z;
}

function seen(colour: Triple, vision: Vision): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const [r, g, b] = SEEN_WITH[vision];
  return [clamp(dot(r, colour)), clamp(dot(g, colour)), clamp(dot(b, colour))];
}

function oklab(colour: Triple): Triple {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour));
  const lms: Triple = [l, m, s];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], lms),
    dot([1.9779984951, -2.428592205, 0.4505937099], lms),
    dot([0.0259040371, 0.7827717662, -0.808675766], lms),
  ];
}
