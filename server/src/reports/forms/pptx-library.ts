import library from 'pptxgenjs';

export type Presentation = library.default;
export type Slide = library.default.Slide;
export type ChartOptions = library.default.IChartOpts;
export type ChartData = library.default.OptsChartData;

/** A presentation without slides. */
export function newPresentation(): Presentation {
  return new (asClass(library))();
}

/** Its types are written for another kind of module than Node loads: what they call `default` is here the whole of it. */
function asClass(loaded: unknown): typeof library.default {
  return loaded as typeof library.default;
}
