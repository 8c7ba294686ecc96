/**
 * Colours by their place in the palette; `pale` has an outline, for what is as it should be and needs no eye; `blank` is
 * an outline alone, for what we have not heard.
 */
export type Tone = 'navy' | 'turquoise' | 'plum' | 'orange' | 'pale' | 'blank';

/** What a class or a line is called and how it is drawn. */
export interface Toned {
  readonly name: string;
  readonly tone: Tone;
}

export const ink = '#0b0c0c';

/** Of live charts and papers, which take colours as attributes; still charts take them from the styles. @source the Analysis Function's palette for charts */
export const toneColours: Readonly<Record<Tone, string>> = {
  navy: '#12436d',
  turquoise: '#28a197',
  plum: '#801650',
  orange: '#f46a25',
  pale: '#b4cfe0',
  blank: '#ffffff',
};
