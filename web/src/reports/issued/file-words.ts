/** `48 kB`, `1.2 MB`: a size as the link to a file says it. @param size in bytes */
export function sizeWords(size: number): string {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1000)).toLocaleString('en-GB')} kB`;
  return `${(size / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
