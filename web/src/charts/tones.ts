/**
 * Colours by their place in the Analysis Function's palette; `pale` has an outline, for what is as it should be and needs
 * no eye; `blank` is an outline alone, for what we have not heard.
 */
export type Tone = 'navy' | 'turquoise' | 'plum' | 'orange' | 'pale' | 'blank';

export const ink = '#0b0c0c';

/** For the live charts, which take colours as attributes; the still ones take them from the styles. */
export const toneColours: Readonly<Record<Tone, string>> = {
  navy: '#12436D',
  turquoise: '#28A197',
  plum: '#801650',
  orange: '#F46A25',
  pale: '#B4CFE0',
  blank: '#FFFFFF',
};

/** What a class or a line is called and how it is drawn. */
export interface Toned {
  readonly name: string;
  readonly tone: Tone;
}
