import { percentage, percentOf } from '@due-regard/shared/measure/percentage.ts';
import { capital, inAList } from '@due-regard/shared/measure/words.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import type { AudienceReply, PeopleCounts } from '@due-regard/shared/training/learners/api.ts';

/** How a sentence names people of an audience, after their number. */
const nouns: Readonly<Record<Audience, string>> = {
  'council-staff': 'council staff',
  members: 'elected members',
  contractors: 'contractors',
  governors: 'school governors',
  'panel-members': 'Channel panel members',
  partners: 'partners’ staff',
  'school-staff': 'school staff',
  'early-years': 'early years staff',
  'foster-carers': 'foster carers',
  licensing: 'licensing and taxi drivers',
  voluntary: 'people of voluntary and faith groups',
  police: 'police staff',
  health: 'NHS staff',
  housing: 'housing staff',
};

export type Told = Pick<AudienceReply, 'audience' | 'counts' | 'target' | 'validity' | 'organisations'>;

/** Of an audience of which a share can be given. */
export type Counted = PeopleCounts & { readonly posts: number; readonly noAnswer: number };

/** Whether somebody has said how many are in post, and there are any. */
function isInPost(counts: PeopleCounts): counts is Counted {
  return counts.posts !== null && counts.posts > 0 && counts.noAnswer !== null;
}

/** Of people in post of whose training nothing has been told yet. */
type Unheard = Counted & { readonly trained: 0 };

function isUnheard(counts: PeopleCounts): counts is Unheard {
  return isInPost(counts) && counts.noAnswer === counts.posts;
}

/** Whether a share can be given: while no training of anybody has been told of, "0 %" would be a "no" that nobody said. */
export function isCounted(counts: PeopleCounts): counts is Counted {
  return isInPost(counts) && !isUnheard(counts);
}

/** Whether it is known that nobody is in post, which is not the same as that it is not known. */
function isNobody({ posts }: PeopleCounts): boolean {
  return posts === 0;
}

/**
 * `412 of 485 council staff at 3 services or organisations are up to date (84.9 %); of the other 73, 21 are out of date, 12 have not completed it and
 * for 40 no record of an asked course is held; the aim is 90 %.`
 */
export function audienceSentence({ audience, counts, target, validity, organisations }: Told): string {
  const noun = nouns[audience];
  if (validity === null) return `Nothing is asked of ${noun} yet, so nobody can be counted as up to date.`;
  const aim = target === null ? '' : `; the aim is ${String(target)} %`;
  if (isNobody(counts)) return `No ${noun} are in post on this date, so no share can be given.`;
  if (isUnheard(counts))
    return `Of the training of ${number(counts.posts)} ${noun}${placesWords({ audience, organisations })} nothing has been told yet, so no share can be given${aim}.`;
  if (!isCounted(counts)) return `${withoutPosts(counts, noun)}${aim}.`;
  const others = counts.posts - counts.trained;
  const rest = others === 0 ? '' : `; ${restOf(counts, others)}`;
  return `${headOf(counts, `${noun}${placesWords({ audience, organisations })}`)} (${percentage(counts.trained, counts.posts)})${rest}${aim}.`;
}

/** Where they work, so that nobody takes the services that sent a list for the whole council; members are one body. */
export function placesWords({ audience, organisations }: Pick<AudienceReply, 'audience' | 'organisations'>): string {
  const counted = organisations.filter(({ counts }) => isInPost(counts));
  const [first] = counted;
  if (first === undefined || (counted.length === 1 && audience === 'members')) return '';
  return counted.length === 1 ? ` at ${first.name}` : ` at ${String(counted.length)} services or organisations`;
}

/** `412 of 485`. */
export function ofWords({ trained, posts }: Counted): string {
  return `${number(trained)} of ${number(posts)}`;
}

/** The same where it may be that nobody is in post, or that nobody has said how many are. */
export function ofAnyWords(counts: PeopleCounts): string {
  if (isCounted(counts)) return ofWords(counts);
  if (isUnheard(counts)) return `Nothing told of ${number(counts.posts)}`;
  return isNobody(counts) ? 'Nobody is in post' : `${number(counts.trained)} of an unknown number`;
}

/** `412 of 485 people in post`, as a figure says it. */
export function inPostWords(counts: PeopleCounts): string {
  if (isCounted(counts)) return `${ofWords(counts)} people in post`;
  if (isUnheard(counts)) return `Nothing has been told of the training of ${number(counts.posts)} people in post`;
  return isNobody(counts)
    ? 'Nobody is in post on this date'
    : `${number(counts.trained)} people; how many are in post nobody has said`;
}

function headOf(counts: Counted, noun: string): string {
  if (counts.trained === counts.posts && counts.posts > 1) return `All ${number(counts.posts)} ${noun} are up to date`;
  if (counts.trained === 0) return `None of ${number(counts.posts)} ${noun} is up to date`;
  return `${ofWords(counts)} ${noun} ${counts.trained === 1 ? 'is' : 'are'} up to date`;
}

/** What is known of those who are not up to date. */
function restOf(counts: Counted, others: number): string {
  const parts = partsOf(counts);
  const [only] = parts;
  if (parts.length > 1 || only === undefined)
    return `of the other ${number(others)}, ${inAList(parts.map(({ count, say }) => say(number(count), count === 1)))}`;
  return only.say(others === 1 ? 'the other one' : `the other ${number(others)}`, others === 1);
}

interface Part {
  readonly count: number;
  readonly say: (who: string, isOne: boolean) => string;
}

function partsOf({ outOfDate, notTrained, noAnswer }: PeopleCounts): readonly Part[] {
  const parts: readonly Part[] = [
    { count: outOfDate, say: (who, isOne) => `${who} ${isOne ? 'is' : 'are'} out of date` },
    { count: notTrained, say: (who, isOne) => `${who} ${isOne ? 'has' : 'have'} not completed it` },
    { count: noAnswer ?? 0, say: (who) => `for ${who} no record of an asked course is held` },
  ];
  return parts.filter(({ count }) => count > 0);
}

function withoutPosts(counts: PeopleCounts, noun: string): string {
  const { trained } = counts;
  const rest = partsOf({ ...counts, noAnswer: null }).map(({ count, say }) => say(number(count), count === 1));
  const said = inAList([`${number(trained)} ${noun} ${trained === 1 ? 'is' : 'are'} up to date`, ...rest]);
  return `${said}; how many are in post nobody has said, so no share can be given`;
}

/** What is known of the others, to stand beneath a figure; undefined where there is nothing to tell. */
export function restWords(counts: PeopleCounts): string | undefined {
  const parts = partsOf(counts);
  if (parts.length === 0) return undefined;
  const words = inAList(parts.map(({ count, say }) => say(number(count), count === 1)));
  return `${capital(words)}.`;
}

/** More people known than posts is an error in what was brought: said in words, without a share. */
export function excessSentence({ name, known, posts }: AudienceReply['excess'][number]): string {
  const people = known === 1 ? '1 person is' : `${number(known)} people are`;
  return `${name}: ${people} in files of learning systems, and only ${number(posts)} in post. One of the two is wrong, so ${name} is left out of the share. Bring the right list of staff or number of posts, or undo the file.`;
}

/** `84.9 %`, or words where no share can be given. */
export function shareWords(counts: PeopleCounts): string {
  if (isCounted(counts)) return percentage(counts.trained, counts.posts);
  return isNobody(counts) ? 'Nobody in post' : 'Not known';
}

/** How far an audience is from its aim; undefined where none was agreed or no share can be given. */
export function aimWords({ counts, target }: Pick<AudienceReply, 'counts' | 'target'>): string | undefined {
  if (target === null || !isCounted(counts)) return undefined;
  const share = percentOf(counts.trained, counts.posts);
  if (share >= target) return `The aim of ${String(target)} % is met.`;
  const tenths = Math.round((target - share) * 10) / 10;
  return `${String(tenths)} percentage ${tenths === 1 ? 'point' : 'points'} below the aim of ${String(target)} %.`;
}

/** The title of the chart of all audiences: who is furthest behind. */
export function audiencesMessage(rows: readonly Pick<AudienceReply, 'audience' | 'counts'>[]): string {
  const ranked = rows
    .flatMap(({ audience, counts }) => (isCounted(counts) ? [{ audience, counts }] : []))
    .toSorted((a, b) => a.counts.trained / a.counts.posts - b.counts.trained / b.counts.posts);
  const [last] = ranked;
  const first = ranked.at(-1);
  if (last === undefined || first === undefined) return 'Of no audience is it known how many are in post';
  const told = `${ofWords(last.counts)} up to date (${shareWords(last.counts)})`;
  if (ranked.length === 1) return `${audienceNames[last.audience]}: ${told}`;
  const ahead = `${audienceNames[first.audience]} (${shareWords(first.counts)})`;
  return `Furthest behind: ${audienceNames[last.audience]}, ${told}; furthest ahead: ${ahead}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
