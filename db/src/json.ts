import * as z from 'zod/mini';

const texts = z.array(z.string());

/** A list of texts that we stored as JSON. @throws when the column was not written by us */
export function textsOf(json: string): readonly string[] {
  return texts.parse(JSON.parse(json));
}
