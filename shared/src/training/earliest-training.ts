import { isoDate } from '../calendar/iso-date.ts';

/**
 * No training that is counted here is older: a day before it is a typing error, or the day nought of a spreadsheet
 * (1899 or 1900) or of a learning system (1970).
 */
export const earliestTraining = isoDate('1990-01-01');
