const postcode = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const forcesPostcode = /^BFPO(\d{1,4})$/;

/** @returns the postcode in capitals with one blank, or null when the text is none */
export function postcodeOf(text: string): string | null {
  const together = text.toUpperCase().replaceAll(/\s+/g, '');
  const [, outward, inward] = postcode.exec(together) ?? [];
  if (outward !== undefined && inward !== undefined) return `${outward} ${inward}`;
  const [, number] = forcesPostcode.exec(together) ?? [];
  return number === undefined ? null : `BFPO ${number}`;
}
