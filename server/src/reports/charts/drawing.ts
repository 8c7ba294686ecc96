import { ink } from '@due-regard/shared/charts/tones.ts';

/** A chart as plain shapes, in pixels from its top left corner: one drawing for the page, for Word and for PDF. */
export interface Drawing {
  /** What the chart says, for whoever does not see it. */
  readonly message: string;
  readonly width: number;
  readonly height: number;
  /** The later ones lie above the earlier. */
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | LineShape | CircleShape | TextShape;

export interface RectShape {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface LineShape {
  readonly shape: 'line';
  /** At least two places. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface CircleShape {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}

export interface TextShape {
  readonly shape: 'text';
  /** Where its anchor lies. */
  readonly x: number;
  /** Of the foot of its letters. */
  readonly y: number;
  readonly words: string;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Whether a white rim keeps lines from running through it. */
  readonly hasRim: boolean;
}

/** Where lines over time are drawn: the edges of what lies between its scale and its names. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** As wide as every drawing is: so many pixels fill the text of a page. */
export const drawingWidth = 640;
export const letterSize = 14;
/** From the foot of one line of words to that of the next. */
export const lineHeight = 19;

export const white = '#ffffff';
export const gridColour = '#cecece';

/** Words at a place, running to the right of it where nothing else is asked. */
export function textAt(
  [x, y]: readonly [x: number, y: number],
  words: string,
  more: Partial<Omit<TextShape, 'shape' | 'x' | 'y' | 'words'>> = {},
): TextShape {
  return { shape: 'text', x, y, words, isBold: false, anchor: 'start', fill: ink, hasRim: false, ...more };
}
