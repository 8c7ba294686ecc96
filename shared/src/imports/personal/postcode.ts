const areas =
  'ab|al|b|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|e|ec|eh|en|ex|fk|fy|g|gl|gu|' +
  'gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|l|la|ld|le|ll|ln|ls|lu|m|me|mk|ml|n|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|' +
  'ph|pl|po|pr|rg|rh|rm|s|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|w|wa|wc|wd|wf|wn|wr|ws|wv|' +
  'yo|ze';
const postcode = new RegExp(
  String.raw`(?<![a-z0-9])(?:${areas})(?:\d|[1-9]\d|\d[a-hjkmnpr-y])[ ./-]{0,3}\d[abd-hjlnp-uw-z]{2}(?![a-z0-9])`,
);

/**
 * A whole postcode: some fifteen addresses. Its first half (HP20) names a town and is no fault.
 * @source Royal Mail: the areas there are, and the letters that the second half has
 */
export function hasPostcode(plain: string): boolean {
  return postcode.test(plain);
}
