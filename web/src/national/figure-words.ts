import type { NationalFigure, NationalReply } from '@due-regard/shared/national/api.ts';
import { noFigureWords } from '@due-regard/shared/national/words.ts';

type Source = NationalReply['sources'][number];

const marks: Readonly<Record<Source['kind'], string | null>> = {
  release: null,
  parliament: null,
  press: 'press',
  other: 'reported',
};

/** `1,727 (press)`, `5,737 (revised)`, `no figure`. */
export function cellWords(figure: NationalFigure | null, sources: readonly Source[]): string {
  if (figure === null) return noFigureWords;
  const source = sources.find(({ id }) => id === figure.source);
  const said = [source === undefined ? null : marks[source.kind], figure.first === null ? null : 'revised'];
  const shown = said.filter((mark) => mark !== null);
  const value = figure.value.toLocaleString('en-GB');
  return shown.length === 0 ? value : `${value} (${shown.join(', ')})`;
}
