/** How many of a campaign's trials to run: all of them under `npm run prove`, a tenth of them with the other tests. */
export function campaign(whole: number): number {
  return process.env['PROVE'] === 'whole' ? whole : Math.ceil(whole / 10);
}
