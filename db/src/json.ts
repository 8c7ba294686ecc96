import * as z from 'zod/mini';

const texts = z.array(z.string());

/** A list of texts that we stored as JSON. @throws when the column was not written by us */
export const textsOf = parsedOnce((json) => texts.parse(JSON.parse(json)));

// So few and short that nobody misses their room, and more than there are rules of a council.
const mostKept = 500;
const longestKept = 1000;

/** Parses each of a few texts once, though every save asks for them. What comes of it must not be changed. */
export function parsedOnce<Value>(parse: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = parse(text);
    if (text.length > longestKept) return value;
    if (known.size >= mostKept) known.clear();
    known.set(text, value);
    return value;
  };
}
