/** Said with every figure of a day that has not come. */
export const projectionWords =
  'A projection: this day has not come yet. It is what will be so if nothing more is told or changed.';
