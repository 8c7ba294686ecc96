const ofPrevent = /prevent|wrap\b|channel|radicali|terroris|extremis|pmap/i;

/** Words that sound like Prevent before all others, which are most often other courses: a learning system holds all of them. */
export function likelyFirst<Word extends { readonly shown: string }>(words: readonly Word[]): readonly Word[] {
  return [...words.filter(isLikely), ...words.filter((word) => !isLikely(word))];
}

function isLikely({ shown }: { readonly shown: string }): boolean {
  return soundsLikePrevent(shown);
}

/** Whether the name of a course says that it is about Prevent. */
export function soundsLikePrevent(name: string): boolean {
  return ofPrevent.test(name);
}
