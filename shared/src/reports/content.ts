import type { Toned } from '../charts/tones.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ExemptParagraph } from '../disclosure/release.ts';
import type { Publication } from '../evidence/publication.ts';
import type { Rag } from '../plans/action.ts';
import type { ReportKind } from './kinds.ts';

/**
 * What a report says, whatever form it is read in: page, Word, PDF, slides and data are all made of this alone. Plain
 * data that stands in JSON as it is; once issued it never changes.
 */
export interface ReportContent {
  readonly head: ReportHead;
  /** The first two pages. */
  readonly opening: ReportOpening;
  readonly sections: readonly ReportSection[];
  /** Every figure of the report, each once; sections name them by their keys. */
  readonly figures: readonly ReportFigure[];
  /** Three sentences to say aloud; none but in the one page for Cabinet. */
  readonly linesToSay: readonly string[];
}

export interface ReportHead {
  readonly kind: ReportKind;
  /** `Prevent duty: annual report to the committee` */
  readonly title: string;
  readonly authority: string;
  readonly isDemonstration: boolean;
  /** What it reports on. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day on which its figures are true. */
  readonly asAt: IsoDate;
  /** Whether what is told was known on this day; null: as known when the report was made. */
  readonly knownAt: IsoDate | null;
  readonly publication: Publication;
  /** Why it is exempt from publication; null where it is not. */
  readonly exemption: { readonly paragraph: ExemptParagraph; readonly interest: string } | null;
  /** Where it goes. */
  readonly meeting: { readonly body: string; readonly on: IsoDate | null } | null;
  /** The issue that this one corrects, and what is corrected. */
  readonly corrects: { readonly number: string; readonly what: string } | null;
}

/** What we say, what we do not know, what we ask of you: sentences. */
export interface ReportOpening {
  readonly say: readonly string[];
  readonly doNotKnow: readonly string[];
  readonly ask: readonly string[];
}

export interface ReportSection {
  /** Unique within a report; in addresses of the page and for the officers' words. */
  readonly key: string;
  readonly title: string;
  /** What officers wrote, in paragraphs; null where they wrote nothing. */
  readonly narrative: string | null;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Keys of figures, shown one below the other with all that belongs to them. */
  | {
      readonly kind: 'figures';
      readonly keys: readonly string[];
      /** Caveats of several of them that the next block says once, where the room is for that alone. */
      readonly saidBelow?: readonly string[] | undefined;
    }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'chart'; readonly chart: ReportChart }
  /** A question that members are likely to ask. */
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly answer: string;
      /** Keys of the figures that answer it. */
      readonly keys: readonly string[];
    };

/** One figure with everything without which it may not be printed. */
export interface ReportFigure {
  /** The same thing has the same key in every report: `training.reached`. */
  readonly key: string;
  /** `Schools reached by WRAP or an accepted equivalent` */
  readonly label: string;
  /** Null where it is not known, which is never nought. */
  readonly numerator: number | null;
  /** Null for a number that is not of anything. */
  readonly denominator: number | null;
  /** `216 of 240 schools in scope (90 %)`; `not known` */
  readonly words: string;
  /** What is counted and what is left out. */
  readonly scope: string;
  /** The day on which it is true, which may be before the report's. */
  readonly asAt: IsoDate;
  /** Where it comes from and when that arrived. */
  readonly source: string;
  readonly caveats: readonly string[];
  /** Colour with its rule in words; null where none is judged. */
  readonly rag: { readonly colour: Rag; readonly rule: string } | null;
}

export type ReportCell = string | number | null;

/** Days are text, `YYYY-MM-DD`, in a column of days. A null cell is nothing that is known. */
export interface ReportTable {
  /** Unique within a report; names its sheet and its file. */
  readonly key: string;
  /** At most 31 letters: the name of its sheet. */
  readonly name: string;
  /** One sentence that says what it holds. */
  readonly caption: string;
  readonly columns: readonly { readonly header: string; readonly kind: 'text' | 'number' | 'date' }[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Said under it: what is left out, what a mark means. */
  readonly notes: readonly string[];
}

interface ChartHead {
  readonly key: string;
  /** What it says, in a sentence made of the data; the text for whoever does not see it. */
  readonly message: string;
  /** What is drawn: measure, unit, scope, day. */
  readonly subtitle: string;
  readonly notes: readonly string[];
}

/** Bars of classes end to end; null is a count that is withheld. */
export interface BarsChart extends ChartHead {
  readonly kind: 'bars';
  /** What the rows are: `Phase`. */
  readonly rowHeading: string;
  readonly classes: readonly Toned[];
  readonly rows: readonly { readonly label: string; readonly parts: readonly (number | null)[] }[];
  readonly scale: 'count' | 'share';
}

/** Lines over time; null is a gap, never nought. */
export interface TrendChart extends ChartHead {
  readonly kind: 'trend';
  /** What the moments are: `Month`. */
  readonly momentHeading: string;
  readonly moments: readonly string[];
  readonly series: readonly (Toned & { readonly values: readonly (number | null)[] })[];
  /** After each number: ` %`. */
  readonly unit: string;
  /** 100 for percentages; null: a round number above the largest. */
  readonly maximum: number | null;
  /** Places at which a new way of counting begins. */
  readonly breaksBefore: readonly number[];
}

export type ReportChart = BarsChart | TrendChart;
