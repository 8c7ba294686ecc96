import { campaign } from '../campaign.ts';

/** The trials of a campaign, numbered: the first of them in a shorter one. */
export function trials(whole: number): readonly number[] {
  return Array.from({ length: campaign(whole) }, (_none, trial) => trial);
}

export function print(figure: string, value: string | number): void {
  process.stdout.write(`disclosure  ${figure}: ${String(value)}\n`);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
