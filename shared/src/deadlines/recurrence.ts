/**
 * How often something is to be done. `anchored`: on a day of the year, every so many months from it (`startsOn` is
 * `MM-DD`); `interval`: so many months after it was last done.
 */
export type Recurrence =
  | { readonly kind: 'anchored'; readonly startsOn: string; readonly everyMonths: number }
  | { readonly kind: 'interval'; readonly months: number };
